package dev.ringback.records.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent to one clinic, with its proof.
 *
 * @param source where it was given
 * @param wording what the person agreed to, in the words put to them; never words of their own
 * @param at when it was given, not when it was told of
 * @param written of {@link ConsentBasis#WRITTEN}; without it such a consent counts as one by form
 */
public record KeptConsent(
    ContactId contact,
    ClinicId clinic,
    Channel channel,
    ConsentBasis basis,
    String source,
    String wording,
    Instant at,
    @Nullable Written written) {

  public KeptConsent {
    if (written != null && basis != ConsentBasis.WRITTEN) {
      throw new IllegalArgumentException("only a written consent is signed");
    }
  }

  public KeptConsent(
      ContactId contact,
      ClinicId clinic,
      Channel channel,
      ConsentBasis basis,
      String source,
      String wording,
      Instant at) {
    this(contact, clinic, channel, basis, source, wording, at, null);
  }

  /**
   * What 47 CFR 64.1200(f)(9) asks for beside the wording. The number is the contact's own.
   *
   * @param seller whom the agreement names
   * @param notACondition where it says that nobody has to agree in order to buy, such as {@code
   *     form 3, last sentence}
   */
  public record Written(Signature signature, String seller, String notACondition) {}

  /** How it was signed: anything E-SIGN (15 U.S.C. 7001) takes for a signature. */
  public enum Signature {
    TICK_BOX,
    TYPED_NAME,
    DRAWN,
    PAPER,
    KEY_PRESS,
    RECORDED_VOICE
  }
}
