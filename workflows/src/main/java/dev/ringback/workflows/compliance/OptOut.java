package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;

/**
 * A person's request to stop, on whatever channel it came. It stops every channel.
 *
 * @param means how it was asked
 * @param coded the keyword, the key or the rule that was met; never words of the person's own
 */
public record OptOut(
    EpisodeId episode, ContactId contact, Channel on, Instant at, Means means, String coded) {

  /** How a stop was asked. */
  public enum Means {
    /** A keyword was the whole message. */
    KEYWORD,
    /** In other written words. */
    PHRASE,
    /** In words on a call. */
    SPOKEN,
    /** By a key on a call. */
    KEY_PRESS,
    /** By a mail or its unsubscribe link. */
    MAIL,
    /** Staff entered it. */
    STAFF,
    /** Asked before means were kept. */
    UNKNOWN
  }

  // Requests in histories from before means were kept have neither.
  @SuppressWarnings("NullAway")
  public OptOut {
    means = means == null ? Means.UNKNOWN : means;
    coded = coded == null ? means.name() : coded;
  }

  /** One whose words nothing more is known about than where they came. */
  public OptOut(EpisodeId episode, ContactId contact, Channel on, Instant at) {
    this(episode, contact, on, at, usual(on), usual(on).name());
  }

  /** How a stop that no keyword or key asked for came on a channel. */
  public static Means usual(Channel on) {
    return switch (on) {
      case VOICE -> Means.SPOKEN;
      case EMAIL -> Means.MAIL;
      case SMS, WHATSAPP -> Means.PHRASE;
    };
  }
}
