package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contact policy is asked.
 *
 * @param content what the message is to hold; null: what the channel may have
 * @param calledAt when the person last called or wrote; null if they did not
 * @param together channels meant to be used at once, in order of preference: they share caps that
 *     count more than one channel
 */
public record ContactInquiry(
    ContactPurpose purpose,
    @Nullable ContentClass content,
    @Nullable Instant calledAt,
    List<Channel> together) {

  public ContactInquiry {
    together = List.copyOf(together);
  }

  /** Whether a call or message of the person's own may be answered on each channel. */
  public static ContactInquiry reply(@Nullable Instant calledAt) {
    return new ContactInquiry(ContactPurpose.REPLY_TO_CALL, null, calledAt, List.of());
  }

  ContentClass contentOn(Channel channel) {
    return content == null ? VendorGate.content(channel) : content;
  }
}
