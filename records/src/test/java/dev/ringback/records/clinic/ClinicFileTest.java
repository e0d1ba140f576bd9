package dev.ringback.records.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.records.clinic.ClinicFile.Problem;
import dev.ringback.workflows.clinic.CadencePlan;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ComplianceRules;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.ContactLimits;
import dev.ringback.workflows.clinic.DetectionRules;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.GlowWeights;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.clinic.PracticeSystem;
import dev.ringback.workflows.clinic.Retention;
import dev.ringback.workflows.clinic.Treatment;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.clinic.VendorAgreement;
import dev.ringback.workflows.clinic.VendorProduct;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicFileTest {

  @Test
  void theExampleSaysWhatItMeans() {
    Clinic lumen = ClinicFile.parse("lumen.yaml", Lumen.yaml());

    assertThat(lumen.id().value()).isEqualTo("lumen");
    assertThat(lumen.version()).isZero();
    assertThat(lumen.voice().greeting())
        .isEqualTo(
            "Hi, this is {clinic}'s AI assistant returning your call from a few minutes ago.");
    assertThat(lumen.voice().voice()).isEqualTo("Polly.Joanna-Neural");
    assertThat(lumen.email().from()).isEqualTo("hello@lumen.example");
    assertThat(lumen.whatsAppTemplate()).isEqualTo("HX0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    assertThat(lumen.locations())
        .extracting(location -> location.id().value())
        .containsExactly("austin", "dallas");
    assertThat(lumen.locations().getFirst().zone()).isEqualTo(ZoneId.of("America/Chicago"));
    assertThat(lumen.locations().getFirst().lines())
        .containsExactly(new PhoneNumber("+15125550101"));
    assertThat(lumen.locations().getFirst().whatsAppSender())
        .isEqualTo(new PhoneNumber("+15125550111"));
    assertThat(lumen.locations().getLast().whatsAppSender()).isNull();
    assertThat(lumen.treatments()).hasSize(7);
    assertThat(lumen.treatment(new TreatmentId("lip-filler")).orElseThrow().price())
        .isEqualTo(new Treatment.PriceRange(650, 1200));
    assertThat(lumen.treatment(new TreatmentId("body-contouring-package")).orElseThrow().worth())
        .isEqualTo(Treatment.Worth.HIGH);
    assertThat(lumen.providers()).hasSize(2).allMatch(p -> p.pmsStaffId() != null);
    assertThat(lumen.consents())
        .isEqualTo(
            Map.of(
                Channel.VOICE, ConsentBasis.GREETING_NOTICE,
                Channel.SMS, ConsentBasis.GREETING_NOTICE));
    assertThat(lumen.contactHours())
        .isEqualTo(
            new ContactHours(LocalTime.of(9, 0), LocalTime.of(20, 0), Duration.ofMinutes(15)));
    assertThat(lumen.cadence().first())
        .containsExactly(Channel.VOICE, Channel.SMS, Channel.EMAIL, Channel.WHATSAPP);
    assertThat(lumen.cadence().steps())
        .containsExactly(
            new CadencePlan.Step(Duration.ofMinutes(5), List.of(Channel.VOICE)),
            new CadencePlan.Step(Duration.ofMinutes(30), List.of(Channel.SMS)),
            new CadencePlan.Step(Duration.ofHours(2), List.of(Channel.WHATSAPP, Channel.EMAIL)),
            new CadencePlan.Step(Duration.ofHours(24), List.of(Channel.VOICE, Channel.SMS)));
    assertThat(lumen.glow()).isEqualTo(new GlowWeights(0.35, 0.15, 0.2, 0.3, 3.8, 2.6));
    assertThat(lumen.questions())
        .extracting(question -> question.dimension())
        .contains(Dimension.values());
    assertThat(lumen.detection()).isEqualTo(DetectionRules.USUAL);
    assertThat(lumen.compliance().limits()).isEqualTo(ContactLimits.USUAL);
    assertThat(lumen.compliance().retention()).isEqualTo(Retention.USUAL);
    assertThat(lumen.compliance().agreements())
        .hasSize(6)
        .contains(
            new VendorAgreement(
                VendorProduct.RINGCENTRAL, LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31)));
    assertThat(lumen.pms().kind()).isEqualTo(PracticeSystem.Kind.BOULEVARD);
  }

  @Test
  void aFileWithoutComplianceHasSignedNothing() {
    String yaml = Lumen.yaml();
    int from = yaml.indexOf("\ncompliance:");
    String without = yaml.substring(0, from) + yaml.substring(yaml.indexOf("\nquestions:"));
    assertThat(ClinicFile.parse("lumen.yaml", without).compliance())
        .isEqualTo(ComplianceRules.NONE);
  }

  @ParameterizedTest(name = "{2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # found in the example                | written instead                       | path                          | message
          name: Lumen Aesthetics\\n\\n           | nickname: Lumen\\n\\n                  | clinic.nickname               | not known
          name: Lumen Aesthetics\\n\\n           | \\n                                    | clinic.name                   | missing
          id: lumen                             | id: 7                                 | clinic.id                     | text
          id: lumen                             | id: lu men                            | clinic.id                     | identifier
          pms:\\n                                | practice:\\n                           | pms                           | missing
          tone: warm                            | tone:\\n  unused: warm                 | voice.tone                    | empty
          avoid: [                              | avoid: no words # [                   | voice.avoid                   | list
          'avoid: [cheap,                       '| avoid: [3,                            | voice.avoid[0]                | text
          {clinic}'s AI assistant               | {clinic}'s receptionist               | voice.greeting                | AI speaks
          {clinic}'s AI assistant               | {name}'s AI assistant                 | voice.greeting                | placeholder
          from: hello@lumen.example             | from: hello                           | email.from                    | mail address
          postalAddress: 1200                   | postal: 1200                          | email.postalAddress           | missing
          template: HX                          | apiToken: HX                          | whatsApp.apiToken             | secrets never belong
          zone: America/Chicago                 | zone: Central                         | locations[0].zone             | time zone
          zone: America/Chicago                 | zone: +05:00                          | locations[0].zone             | time zone
          state: TX                             | state: Texas                          | locations[0].state            | state
          lines: ["+15125550101"]               | lines: ["5125550101"]                 | locations[0].lines[0]         | international form
          lines: ["+15125550101"]               | lines: [15125550101]                  | locations[0].lines[0]         | text
          ["+15125550101"]                      | []                                    | locations[0].lines            | empty
          ["+15125550101"]                      | ["+15125550101", "+15125550101"]      | locations[0].lines[1]         | twice
          ["+12145550101"]                      | ["+15125550101"]                      | locations[1].lines[0]         | another location
          callerId: "+12145550110"              | callerId: "+15125550111"              | locations[1].callerId         | another location
          staffLine: "+15125550120"             | staffLine: front desk                 | locations[0].staffLine        | international form
          id: dallas                            | id: austin                            | locations[1].id               | twice
          days: [mon                            | days: [monday                         | locations[0].hours[0].days[0] | day of the week
          opens: 09:00                          | opens: 9am                            | locations[0].hours[0].opens   | time of day
          closes: 19:00                         | closes: 08:30                         | locations[0].hours[0].closes  | after opens
          id: lip-filler                        | id: botox                             | treatments[1].id              | twice
          worth: single-unit                    | worth: cheap                          | treatments[0].worth           | choices
          {from: 250, to: 650}                  | {from: 650, to: 250}                  | treatments[0].price.to        | below from
          {from: 250, to: 650}                  | {from: -1, to: 650}                   | treatments[0].price.from      | below zero
          {from: 250, to: 650}                  | {from: 250.5, to: 650}                | treatments[0].price.from      | whole number
          {from: 250, to: 650}                  | 250                                   | treatments[0].price           | group of keys
          [botox, lip-filler, laser             | [filler, lip-filler, laser            | providers[0].treatments[0]    | none of the treatments
          locations: [austin, dallas]           | locations: [austin, houston]          | providers[0].locations[1]     | none of the locations
          id: elena-ruiz                        | id: maya-chen                         | providers[1].id               | twice
          voice: greeting-notice                | voice: written                        | consents.voice                | one person gives
          voice: greeting-notice                | phone: greeting-notice                | consents.phone                | not known
          opens: 09:00\\n  closes: 20            | opens: 07:59\\n  closes: 20            | contactHours.opens            | before 08:00
          closes: 20:00                         | closes: 21:01                         | contactHours.closes           | after 21:00
          closes: 20:00                         | closes: 09:00                         | contactHours.closes           | not after opens
          replyAtAnyHour: 15m                   | replyAtAnyHour: 61m                   | contactHours.replyAtAnyHour   | longer than an hour
          replyAtAnyHour: 15m                   | replyAtAnyHour: 15 minutes            | contactHours.replyAtAnyHour   | duration
          first: [voice, sms, email, whatsapp]  | first: []                             | cadence.first                 | empty
          first: [voice, sms, email, whatsapp]  | first: [voice, sms, voice]            | cadence.first                 | twice
          first: [voice, sms, email, whatsapp]  | first: [voice, fax]                   | cadence.first[1]              | choices
          after: 30m                            | after: 5m                             | cadence.then[1].after         | later than the step before
          after: 5m                             | after: 0m                             | cadence.then[0].after         | later than the step before
          shortestRing: 4s                      | shortestRing: 2m                      | detection.shortestRing        | longer than a minute
          product: twilio-voice                 | product: carrier-pigeon               | compliance.agreements[0].product | choices
          product: twilio-voice                 | product: sendgrid-mail                | compliance.agreements[0].product | no business associate agreement
          until: 2028-12-31                     | until: 2025-12-31                     | compliance.agreements[4].until | before from
          until: 2028-12-31                     | until: next year                      | compliance.agreements[4].until | date
          perDay: 3                             | perDay: 4                             | compliance.limits.perDay      | more than the rules
          perDay: 3                             | perDay: 0                             | compliance.limits.perDay      | below 1
          perWeek: 21                           | perWeek: 22                           | compliance.limits.perWeek     | more than the rules
          consentDays: 180                      | consentDays: 181                      | compliance.limits.consentDays | more than the rules
          closedOn: []                          | closedOn: [christmas]                 | compliance.limits.closedOn[0] | date
          audit: 6y                             | audit: 5y                             | compliance.retention.audit    | six years
          audit: 6y                             | audit: 2190d                          | compliance.retention.audit    | six years
          transcripts: 2y                       | transcripts: 2 years                  | compliance.retention.transcripts | period
          leads: 2y                             | leads: 0d                             | compliance.retention.leads    | period
          hours: always                         | hours: sometimes                      | detection.hours               | choices
          ignored: []                           | ignored: ["supplier"]                 | detection.ignored[0]          | international form
          mostPerDay: 10                        | mostPerDay: 0                         | detection.mostPerDay          | below 1
          goals: 0.35                           | goals: 0.36                           | glow.weights                  | add up to 1
          goals: 0.35                           | goals: "0.35"                         | glow.weights.goals            | number
          openness: 0.2\\n    window: 0.3        | openness: -0.2\\n    window: 0.7       | glow.weights                  | below zero
          sameDayFrom: 3.8                      | sameDayFrom: 2.6                      | glow.nextWeekFrom             | not below sameDayFrom
          sameDayFrom: 3.8                      | sameDayFrom: 5.1                      | glow.sameDayFrom              | highest
          nextWeekFrom: 2.6                     | nextWeekFrom: 0.5                     | glow.nextWeekFrom             | lowest
          dimension: window                     | dimension: openness                   | questions                     | no question on window
          serviceLine: laser\\n    words          | serviceLine: lasers\\n    words        | questions[5].serviceLine      | no treatment's serviceLine
          system: boulevard                     | system: excel                         | pms.system                    | choices
          """)
  void refuses(String found, String instead, String path, String message) {
    String from = written(found);
    assertThat(Lumen.yaml()).contains(from);
    String yaml = replaceFirst(Lumen.yaml(), from, written(instead));

    Problem problem =
        problems(yaml).stream()
            .filter(p -> p.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new AssertionError("only " + problems(yaml)));

    assertThat(problem.file()).isEqualTo("lumen.yaml");
    assertThat(problem.message()).contains(message);
    assertThat(problem.remedy()).isNotBlank();
  }

  @Test
  void everyProblemIsFoundAtOnce() {
    String yaml =
        Lumen.yaml()
            .replace("zone: America/Chicago", "zone: Central")
            .replace("after: 30m", "after: soon")
            .replace("goals: 0.35", "goals: 0.4")
            .replace("system: boulevard", "vendor: boulevard");

    assertThat(problems(yaml))
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "locations[0].zone",
            "locations[1].zone",
            "cadence.then[1].after",
            "glow.weights",
            "pms.system",
            "pms.vendor");
  }

  @Test
  void aMissingGroupIsOneProblem() {
    String yaml = Lumen.yaml().replaceFirst("(?s)policies:.*?\n\n", "\n");

    assertThat(problems(yaml)).extracting(Problem::path).containsExactly("policies");
  }

  @Test
  void whatIsNotYamlIsRefusedWithItsPlace() {
    assertThat(problems("clinic:\n  id: [lumen\nvoice: {"))
        .singleElement()
        .satisfies(p -> assertThat(p.path()).startsWith("line "))
        .satisfies(p -> assertThat(p.message()).startsWith("is not YAML"));
  }

  @Test
  void aRepeatedKeyIsRefused() {
    assertThat(problems(Lumen.yaml() + "\npms:\n  system: boulevard\n"))
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("pms"));
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(problems("")).singleElement().satisfies(p -> assertThat(p.path()).isEmpty());
    assertThat(problems("# nothing yet\n")).hasSize(1);
    assertThat(problems("- a\n- b\n")).hasSize(1);
  }

  @Test
  void whatMayBeLeftOutMay() {
    String yaml =
        Lumen.yaml()
            .replaceFirst("whatsApp:\n.*\n", "")
            .replaceFirst(".*whatsAppSender: .*\n", "")
            .replaceFirst("    pmsStaffId: .*\n", "")
            .replaceFirst("(?s)consents:\n.*?\n\n", "consents: {}\n\n");

    Clinic clinic = ClinicFile.parse("lumen.yaml", yaml);

    assertThat(clinic.whatsAppTemplate()).isNull();
    assertThat(clinic.locations().getFirst().whatsAppSender()).isNull();
    assertThat(clinic.providers().getFirst().pmsStaffId()).isNull();
    assertThat(clinic.consents()).isEmpty();
  }

  @Test
  void aClinicWithoutASystemToAskNeedsNoIdsOfOne() {
    String yaml =
        Lumen.yaml()
            .replaceAll("    pmsLocationId: .*\n", "")
            .replaceFirst("(?s)pms:\n(  .*?\n)+", "pms:\n  system: staff-confirmed\n");

    Clinic clinic = ClinicFile.parse("lumen.yaml", yaml);

    assertThat(clinic.pms()).isEqualTo(PracticeSystem.staffConfirmed());
    assertThat(clinic.locations()).allMatch(place -> place.pmsLocationId().isEmpty());
  }

  @Test
  void theMessageCountsTheProblems() {
    assertThatThrownBy(() -> ClinicFile.parse("x.yaml", ""))
        .isInstanceOf(ClinicFileException.class)
        .hasMessage("1 problem(s) in the clinic file");
  }

  private static List<Problem> problems(String yaml) {
    ClinicFileException refused =
        catchThrowableOfType(ClinicFileException.class, () -> ClinicFile.parse("lumen.yaml", yaml));
    assertThat(refused).as("the file was accepted").isNotNull();
    return refused.problems();
  }

  private static String written(String cell) {
    return cell.replace("\\n", "\n").replaceAll("^'|'$", "").stripTrailing();
  }

  private static String replaceFirst(String text, String from, String to) {
    int at = text.indexOf(from);
    return text.substring(0, at) + to + text.substring(at + from.length());
  }

  @Test
  void theSecondLanguageBringsItsGreetingItsVoiceAndEveryQuestion() {
    Clinic lumen = ClinicFile.parse("lumen.yaml", Lumen.yaml());

    assertThat(lumen.languages()).containsExactly(Language.ENGLISH, Language.SPANISH);
    assertThat(lumen.voice().greeting(Language.SPANISH)).startsWith("Hola").contains("{clinic}");
    assertThat(lumen.voice().voice(Language.SPANISH)).isEqualTo("Polly.Lupe-Neural");
    assertThat(lumen.questions())
        .filteredOn(question -> question.language() == Language.SPANISH)
        .hasSize(lumen.questions().size() / 2)
        .allSatisfy(question -> assertThat(question.words()).startsWith("¿"));
  }

  @Test
  void aQuestionWithoutItsSpanishWordsIsRefusedByName() {
    String yaml = Lumen.yaml().replace("    spanish: ¿Qué le gustaría cambiar o mejorar?\n", "");
    assertThat(problems(yaml)).extracting(Problem::path).containsExactly("questions[0].spanish");
  }

  @Test
  void aSpanishGreetingMustSayThatAnAiSpeaks() {
    String yaml =
        Lumen.yaml()
            .replace(
                "le habla la asistente de inteligencia artificial de {clinic}", "somos {clinic}");
    assertThat(problems(yaml)).extracting(Problem::path).containsExactly("voice.spanish.greeting");
  }

  @Test
  void whatElseTheClinicPublishesAndItsNeighbourhoodsAreRead() {
    Clinic lumen = ClinicFile.parse("lumen.yaml", Lumen.yaml());

    assertThat(lumen.knowledge())
        .extracting(Passage::id)
        .contains("parking", "financing", "consultation");
    assertThat(lumen.locations().getLast().nearby()).contains("Dallas", "75201");
  }
}
