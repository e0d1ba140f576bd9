package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be contacted now, and on which channels.
 *
 * @param clinicVersion configuration the episode keeps
 * @param occasion what it is asked for, such as {@code step-2}; names the record
 * @param calledAt when the person last called or wrote; null if they did not
 * @param now the time it is for the episode
 * @param purpose what for; a reply to their call unless something else is said
 * @param content what the message is to hold; null: what each channel may have
 * @param together channels meant to be used at once; they share caps that count several
 */
public record ContactQuestion(
    EpisodeId episode,
    ContactRef contact,
    int clinicVersion,
    String occasion,
    @Nullable Instant calledAt,
    Instant now,
    ContactPurpose purpose,
    @Nullable ContentClass content,
    List<Channel> together) {

  // Questions in histories from before there were purposes have none.
  @SuppressWarnings("NullAway")
  public ContactQuestion {
    purpose = purpose == null ? ContactPurpose.REPLY_TO_CALL : purpose;
    together = together == null ? List.of() : List.copyOf(together);
  }

  /** Asks whether the person's own call or message may be answered. */
  public ContactQuestion(
      EpisodeId episode,
      ContactRef contact,
      int clinicVersion,
      String occasion,
      @Nullable Instant calledAt,
      Instant now) {
    this(
        episode,
        contact,
        clinicVersion,
        occasion,
        calledAt,
        now,
        ContactPurpose.REPLY_TO_CALL,
        null,
        List.of());
  }

  /** The question as the policy is asked it. */
  public ContactInquiry inquiry() {
    return new ContactInquiry(purpose, content, calledAt, together);
  }
}
