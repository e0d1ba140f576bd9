package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.PhoneNumber;

/**
 * A call to take back: cancelled while it rings, completed if already talking.
 *
 * @param callerId number it was placed from, to find it by
 */
public record WithdrawCall(EffectId call, PhoneNumber callerId) {}
