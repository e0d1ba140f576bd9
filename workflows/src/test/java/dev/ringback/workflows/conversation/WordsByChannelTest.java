package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.conversation.WordsByChannel.Data;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsByChannelTest {
  private static final Clinic CLINIC = BilingualClinic.lumen();
  private static final Location PLACE = CLINIC.locations().getFirst();

  @ParameterizedTest
  @CsvSource({
    "SMS, Your Botox is confirmed, SERVICE",
    "SMS, Congratulations on the pregnancy!, HEALTH",
    "SMS, Gracias por contarme de su embarazo, HEALTH",
    "SMS, We will look at the hernia first, HEALTH",
    "SMS, Please pay with 4111 1111 1111 1111, CARD",
    "EMAIL, Your Botox is confirmed, SERVICE",
    "EMAIL, See you on Tuesday, APPOINTMENT_TIME",
    "EMAIL, See you at 2:30 pm, APPOINTMENT_TIME",
    "EMAIL, About your medication, HEALTH",
    "WHATSAPP, Nos vemos el martes, APPOINTMENT_TIME",
    "WHATSAPP, ¿Está embarazada?, HEALTH"
  })
  void findsWhatAChannelMayNotCarry(Channel channel, String body, Data data) {
    assertThat(WordsByChannel.keptOut(channel, body, CLINIC, List::of)).contains(data);
  }

  @Test
  void aTextMayNameATimeAndWhatThePersonNamedFirst() {
    String body = "Botox on Tuesday at 2:30 pm, then?";
    assertThat(WordsByChannel.keptOut(Channel.SMS, body, CLINIC, () -> List.of("I'd like botox")))
        .isEmpty();
    assertThat(WordsByChannel.keptOut(Channel.EMAIL, body, CLINIC, () -> List.of("botox!")))
        .contains(Data.SERVICE, Data.APPOINTMENT_TIME);
  }

  @Test
  void aTextMayAskWhatTheClinicAsksEverybody() {
    String words = "Is there a pregnancy or a medication to plan around?";
    Clinic clinic = asking(words);
    String nudge = Phrasebook.of(clinic, PLACE, Language.ENGLISH).nudge(words);
    assertThat(WordsByChannel.keptOut(Channel.SMS, nudge, clinic, List::of)).isEmpty();
    assertThat(WordsByChannel.keptOut(Channel.SMS, nudge, CLINIC, List::of))
        .containsExactly(Data.HEALTH);
    assertThat(WordsByChannel.keptOut(Channel.VOICE, "About your medication", CLINIC, List::of))
        .isEmpty();
  }

  @Test
  void aHiddenLetterHidesNothing() {
    assertThat(WordsByChannel.keptOut(Channel.EMAIL, "your medi\u200Bcation", CLINIC, List::of))
        .contains(Data.HEALTH);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void ourOwnFixedWordsPassOnTheirChannels(Language language) {
    Greetings greetings = Phrasebook.of(CLINIC, PLACE, language).greetings();
    ContactStanding stranger =
        new ContactStanding(Set.of(), Map.of(), Set.of(), List.of(), List.of(), null, null);
    String question = QuestionPolicy.opening(CLINIC, language).words();
    passes(Channel.EMAIL, greetings.mailBody());
    passes(Channel.EMAIL, greetings.mailSubject());
    passes(Channel.WHATSAPP, greetings.whatsAppOpening());
    passes(Channel.SMS, greetings.writtenOpening(stranger, question));
    passes(Channel.SMS, greetings.callOffer());
    passes(Channel.SMS, greetings.reminder());
    for (Channel channel : Channel.values()) {
      passes(channel, WordsByChannel.neutral(CLINIC, PLACE));
    }
  }

  private static Clinic asking(String words) {
    Clinic c = CLINIC;
    return new Clinic(
        c.id(),
        c.version(),
        c.name(),
        c.voice(),
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
        List.of(new Question(Dimension.LIMITATIONS, null, words, Language.ENGLISH)),
        c.pms(),
        c.knowledge(),
        c.detection(),
        c.compliance());
  }

  private static void passes(Channel channel, String words) {
    assertThat(WordsByChannel.keptOut(channel, words, CLINIC, List::of)).as(words).isEmpty();
  }
}
