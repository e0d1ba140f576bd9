package dev.ringback.workflows.booking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A person's appointments to come, earliest first. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FoundAppointments.Theirs.class, name = "theirs"),
  @JsonSubTypes.Type(value = FoundAppointments.SeveralPatients.class, name = "severalPatients")
})
public sealed interface FoundAppointments {

  /** Theirs; empty if they have none or are no patient. */
  record Theirs(List<BookedTime> appointments) implements FoundAppointments {}

  /** Several patients answer to the number and address: nobody can tell whose they are. */
  record SeveralPatients() implements FoundAppointments {}
}
