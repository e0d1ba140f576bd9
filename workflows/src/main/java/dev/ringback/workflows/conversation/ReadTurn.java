package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.EpisodeId;
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
    @Nullable TreatmentId earlierInterest) {}
