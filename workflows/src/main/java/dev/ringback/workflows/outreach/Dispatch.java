package dev.ringback.workflows.outreach;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What became of an effect that a vendor was asked for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Dispatch.Accepted.class, name = "accepted"),
  @JsonSubTypes.Type(value = Dispatch.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Dispatch.Unsettled.class, name = "unsettled")
})
public sealed interface Dispatch {

  /**
   * The vendor took it.
   *
   * @param vendorRef the vendor's id: a call or message SID, a message id, an appointment id
   */
  record Accepted(String vendorRef) implements Dispatch {}

  /** It will not happen, and asking again would not change that. */
  record Refused(Refusal why) implements Dispatch {}

  /**
   * Nobody can tell whether it happened. It is never asked again. A booking or an answer that ends
   * so is handed to staff; an attempt counts as made, and only the ledger shows it.
   */
  record Unsettled() implements Dispatch {}

  /** Why a vendor or the ledger refused. */
  enum Refusal {
    /** The person asked this sender to stop (Twilio 21610). */
    OPTED_OUT,
    /** The address cannot receive this kind of message. */
    UNREACHABLE_ADDRESS,
    /** No address of this kind is on file. */
    NO_ADDRESS,
    /** The sender is not set up at the vendor. */
    SENDER_NOT_SET_UP,
    /** Too late: the window in which it was allowed has passed. */
    WINDOW_CLOSED,
    /** It was taken back before the vendor was asked. */
    WITHDRAWN,
    /** The vendor refused the request as malformed or not permitted. */
    REJECTED
  }
}
