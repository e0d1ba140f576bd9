package dev.ringback.starter.outreach;

import dev.ringback.starter.JsonFields;
import dev.ringback.starter.Problem;
import dev.ringback.starter.intake.CallerNumbers;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as a clinic's software or staff put them on file. Its text form shows nothing.
 *
 * @param clinic whose file it is; null: not said
 */
record ContactForm(
    @Nullable String clinic,
    PhoneNumber phone,
    @Nullable String email,
    @Nullable PersonName name,
    List<ConsentForm> consents,
    ContactStanding.@Nullable EarlierInterest earlierInterest) {

  static ContactForm parse(JsonFields fields, Instant now) {
    if (fields.flag("whatsApp")) {
      throw Problem.field(
          "whatsApp", "is no consent; list one for WHATSAPP under consents, with its givenAt");
    }
    PhoneNumber phone = phone(fields, "phone");
    return new ContactForm(
        fields.optionalText("clinic").orElse(null),
        phone,
        email(fields),
        fields.object("name").map(ContactForm::name).orElse(null),
        fields.objects("consents").stream()
            .map(consent -> ConsentForm.parse(consent, phone, now))
            .toList(),
        fields.object("earlierInterest").map(ContactForm::interest).orElse(null));
  }

  static PhoneNumber phone(JsonFields fields, String name) {
    return switch (CallerNumbers.read(fields.text(name))) {
      case CallerNumbers.Reading.Number(PhoneNumber phone) -> phone;
      case CallerNumbers.Reading.Withheld _, CallerNumbers.Reading.Invalid _ ->
          throw Problem.field(
              fields.pathOf(name), "must be a phone number in E.164, such as +16505550101");
    };
  }

  private static @Nullable String email(JsonFields fields) {
    String email = fields.optionalText("email").orElse(null);
    if (email != null && !email.matches("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+")) {
      throw Problem.field(
          fields.pathOf("email"), "must be a mail address, such as ana@example.com");
    }
    return email;
  }

  private static PersonName name(JsonFields fields) {
    return new PersonName(fields.text("given"), fields.optionalText("family").orElse(null));
  }

  private static ContactStanding.EarlierInterest interest(JsonFields fields) {
    TreatmentId treatment;
    try {
      treatment = new TreatmentId(fields.text("treatment"));
    } catch (IllegalArgumentException e) {
      throw Problem.field(fields.pathOf("treatment"), "must be a treatment's id, such as botox");
    }
    try {
      return new ContactStanding.EarlierInterest(treatment, YearMonth.parse(fields.text("month")));
    } catch (DateTimeException e) {
      throw Problem.field(fields.pathOf("month"), "must be a month, such as 2026-07");
    }
  }

  @Override
  public String toString() {
    return "ContactForm[…]";
  }
}
