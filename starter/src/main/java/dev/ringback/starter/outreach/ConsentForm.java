package dev.ringback.starter.outreach;

import dev.ringback.records.compliance.KeptConsent;
import dev.ringback.records.compliance.KeptConsent.Signature;
import dev.ringback.records.compliance.KeptConsent.Written;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A consent of the person's own, as the clinic has the proof of it. */
record ConsentForm(
    Channel channel,
    ConsentBasis basis,
    String source,
    String wording,
    Instant givenAt,
    @Nullable Written written) {

  /** The day of the act (TCPA) that consents answer to: an earlier time is a slip. */
  private static final Instant EARLIEST = Instant.parse("1991-12-20T00:00:00Z");

  /** The others are made by what a person does here: a call, a reply, a word on a call. */
  private static final Set<ConsentBasis> KEPT_BY_CLINICS =
      Set.of(ConsentBasis.WEB_FORM, ConsentBasis.EXISTING_PATIENT, ConsentBasis.WRITTEN);

  /**
   * @param phone the person's
   * @param now nothing is given later
   */
  static ConsentForm parse(JsonFields fields, PhoneNumber phone, Instant now) {
    Channel channel = fields.oneOf("channel", Channel.class);
    ConsentBasis basis = fields.oneOf("basis", ConsentBasis.class);
    if (!KEPT_BY_CLINICS.contains(basis)) {
      throw Problem.field(
          fields.pathOf("basis"),
          "is made only by what the person does; write WEB_FORM, EXISTING_PATIENT or WRITTEN");
    }
    Instant givenAt = fields.instant("givenAt");
    if (givenAt.isAfter(now) || givenAt.isBefore(EARLIEST)) {
      throw Problem.field(
          fields.pathOf("givenAt"), "must be when the person agreed: in the past, from 1991-12-20");
    }
    return new ConsentForm(
        channel,
        basis,
        fields.text("source"),
        fields.text("wording"),
        givenAt,
        basis == ConsentBasis.WRITTEN ? written(fields, phone) : null);
  }

  KeptConsent of(ContactId contact, ClinicId clinic) {
    return new KeptConsent(contact, clinic, channel, basis, source, wording, givenAt, written);
  }

  /** 47 CFR 64.1200(f)(9). */
  private static Written written(JsonFields fields, PhoneNumber phone) {
    Signature signature = fields.oneOf("signature", Signature.class);
    String seller = fields.text("seller");
    if (!ContactForm.phone(fields, "number").equals(phone)) {
      throw Problem.field(
          fields.pathOf("number"), "must be the phone of this person: it holds for no other");
    }
    return new Written(signature, seller, fields.text("notACondition"));
  }
}
