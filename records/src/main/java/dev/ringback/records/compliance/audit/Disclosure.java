package dev.ringback.records.compliance.audit;

import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Data about a person that a vendor's product was given.
 *
 * @param system which practice system; null for other products
 * @param times how often: each message counts, and each utterance of a conversation
 * @param last the same as {@code first} where it was once
 * @param effect what was asked for, by its id; null for a conversation
 * @param outcome how the vendor answered; null: not known, or a conversation
 */
public record Disclosure(
    VendorProduct product,
    @Nullable String system,
    Set<DataClass> data,
    EpisodeId episode,
    Instant first,
    Instant last,
    long times,
    @Nullable String effect,
    @Nullable String outcome) {

  /** Classes of data. */
  public enum DataClass {
    PHONE_NUMBER,
    EMAIL_ADDRESS,
    NAME,
    WORDS,
    VOICE,
    CLINIC_AND_TIME,
    APPOINTMENT,
    HEALTH_NOTES
  }
}
