package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Email;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;

/** A plain-text mail. Neither subject nor body names a treatment or an appointment. */
public record SendEmail(
    EffectId effect,
    EpisodeId episode,
    ContactId contact,
    Email sender,
    String subject,
    String body,
    Instant notAfter) {
  /** The same with another body. */
  public SendEmail saying(String words) {
    return new SendEmail(effect, episode, contact, sender, subject, words, notAfter);
  }

  /** The same under another subject. */
  public SendEmail under(String heading) {
    return new SendEmail(effect, episode, contact, sender, heading, body, notAfter);
  }
}
