package dev.ringback.workflows.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What became of a cancellation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CancelResult.Cancelled.class, name = "cancelled"),
  @JsonSubTypes.Type(value = CancelResult.NeedsStaff.class, name = "needsStaff")
})
public sealed interface CancelResult {

  /** It is cancelled, now or before. */
  record Cancelled() implements CancelResult {}

  /** The system refused, or nobody can tell; a person has to look. */
  record NeedsStaff(BookingResult.NeedsStaff.Reason reason) implements CancelResult {}
}
