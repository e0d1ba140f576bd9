package dev.ringback.workflows.booking;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.outreach.EffectId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation to book.
 *
 * @param search the handle of the search that offered the slot
 * @param flags the caller's own words that the provider must hear about, such as a pregnancy
 * @param name the name the caller gave; null: the name on file
 */
public record BookSlot(
    EffectId effect,
    EpisodeId episode,
    ClinicId clinic,
    int clinicVersion,
    ContactId contact,
    @Nullable PersonName name,
    @Nullable TreatmentId treatment,
    String search,
    Slot slot,
    List<String> flags) {}
