package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One turn to read.
 *
 * @param today date at the location, for "next Friday"
 * @param asked what the last reply asked for
 * @param known dimensions already answered
 * @param earlierInterest what they asked about before and are reminded of; null if nothing
 * @param offered slots offered so far, in the order the caller saw or heard them
 * @param cut turns just before this one whose reading was cut off, oldest first: they are read as
 *     one with it
 * @param language what the conversation is held in
 * @param aloud whether the call may be given an acknowledgement while the turn is read
 * @param numbered whether numbered answers came with the question: a number answers it, and is no
 *     time
 */
public record ReadTurn(
    EpisodeId episode,
    ClinicId clinic,
    int clinicVersion,
    LocationId location,
    CallerTurn turn,
    LocalDate today,
    Pending asked,
    Set<Dimension> known,
    List<Slot> offered,
    @Nullable TreatmentId earlierInterest,
    List<TurnId> cut,
    Language language,
    boolean aloud,
    boolean numbered) {

  @SuppressWarnings("NullAway")
  public ReadTurn {
    cut = cut == null ? List.of() : List.copyOf(cut);
    language = language == null ? Language.ENGLISH : language;
  }
}
