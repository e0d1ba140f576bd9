package dev.ringback.activities.conversation;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.BrandVoice;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.NamedTreatments;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Turns to read: Monday 23 November 2026, two times on offer. */
final class Turns {
  static final TurnId TURN = new TurnId("SM100");
  static final Instant AT = Instant.parse("2026-11-23T18:00:00Z");

  static final EffectId CALL = new EffectId("ep_1.call-1.call");
  static final List<Passage> PUBLISHED =
      List.of(
          new Passage("treatment.botox", "Botox", "Relaxes lines. | price: $12 to $16"),
          new Passage("knowledge.parking", "Parking", "Free for 2 hours in the garage."));

  private Turns() {}

  static ReadTurn asking(Pending asked) {
    return asking(asked, Channel.SMS, List.of(), Language.ENGLISH, false);
  }

  /** A turn on a call, whose acknowledgement may be said while the model writes. */
  static ReadTurn aloud(TurnId... cut) {
    return asking(Pending.GOALS, Channel.VOICE, List.of(cut), Language.ENGLISH, true);
  }

  static ReadTurn asking(
      Pending asked, Channel channel, List<TurnId> cut, Language language, boolean aloud) {
    return new ReadTurn(
        TestStore.EPISODE,
        new ClinicId("lumen"),
        1,
        TestClinic.AUSTIN,
        new CallerTurn(
            TURN, channel, channel == Channel.VOICE ? CALL : null, AT, false, false, false, null),
        LocalDate.of(2026, 11, 23),
        asked,
        Set.of(Dimension.GOALS),
        List.of(slot(1, "2026-11-24T20:30:00Z"), slot(2, "2026-11-25T16:00:00Z")),
        null,
        cut,
        language,
        aloud,
        false);
  }

  /** What a turn is read with at the test's clinic when the caller said this before all else. */
  static TurnMaterial material(String words) {
    return material(words, TestClinic.lumen(), "");
  }

  static TurnMaterial material(String words, Clinic clinic, String lastReply) {
    Set<TreatmentId> named = NamedTreatments.ids(words, clinic);
    ContactId contact = new ContactId("ct_1");
    List<Line> earlier =
        lastReply.isEmpty()
            ? List.of()
            : List.of(
                new Line(
                    "SM99.reply",
                    TestStore.EPISODE,
                    contact,
                    Channel.VOICE,
                    Speaker.ASSISTANT,
                    AT,
                    lastReply));
    return new TurnMaterial(
        new Said(List.of(new Said.Utterance(TURN, words))),
        contact,
        clinic,
        earlier,
        named,
        named,
        PUBLISHED);
  }

  /** The test's clinic, speaking Spanish too. */
  static Clinic bilingual() {
    Clinic c = TestClinic.lumen();
    BrandVoice voice =
        new BrandVoice(
            c.voice().greeting(),
            c.voice().tone(),
            c.voice().avoid(),
            c.voice().voice(),
            List.of(
                new BrandVoice.Translation(
                    Language.SPANISH, "Hola, soy la asistente de IA de {clinic}.", "Polly.Lupe")));
    return new Clinic(
        c.id(),
        c.version(),
        c.name(),
        voice,
        c.email(),
        c.whatsAppTemplate(),
        c.locations(),
        c.treatments(),
        c.providers(),
        c.policies(),
        c.consents(),
        c.contactHours(),
        c.cadence(),
        c.glow(),
        c.questions(),
        c.pms(),
        c.knowledge(),
        c.detection(),
        c.compliance());
  }

  /** A first attempt that nobody ends. */
  static Pulse pulse() {
    return new Pulse() {
      @Override
      public int attempt() {
        return 1;
      }

      @Override
      public void beat() {}
    };
  }

  private static Slot slot(int number, String start) {
    return new Slot(
        new SlotId("slot-" + number),
        Instant.parse(start),
        Duration.ofMinutes(30),
        TestClinic.AUSTIN,
        null,
        "t" + number);
  }
}
