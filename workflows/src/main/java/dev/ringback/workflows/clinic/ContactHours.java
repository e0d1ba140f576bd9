package dev.ringback.workflows.clinic;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When the clinic contacts people, in the person's local time. It may be narrower than the law's
 * 08:00 to 21:00 (47 CFR 64.1200(c)(1)), never wider.
 *
 * @param opens first allowed moment
 * @param closes first moment no longer allowed
 * @param replyAtAnyHour how long after the person's own call a reply to it may be made at any hour
 */
public record ContactHours(LocalTime opens, LocalTime closes, Duration replyAtAnyHour) {}
