package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.conversation.Pending;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReceptionPromptTest {
  private final String prompt =
      ReceptionPrompt.of(
          TestClinic.lumen(), Turns.asking(Pending.LIMITATIONS), Turns.PUBLISHED, "");

  @Test
  void hasItsSectionsInOrder() {
    assertThat(Pattern.compile("^## (\\w+)$", Pattern.MULTILINE).matcher(prompt).results())
        .extracting(match -> match.group(1))
        .containsExactly(
            "CLINIC",
            "MENU",
            "PUBLISHED",
            "LANGUAGE",
            "TODAY",
            "ASKED",
            "KNOWN",
            "OFFERED",
            "RULES");
  }

  @Test
  void tellsWhatTheClinicPublishesAndWhatWasAskedAndOffered() {
    assertThat(prompt)
        .contains(
            "- id: botox | name: Botox | also: botox shots | service line: injectables | tell the provider about: pregnancy, blood thinners")
        .contains(
            "## PUBLISHED\n- Botox: Relaxes lines. | price: $12 to $16\n- Parking: Free for 2 hours in the garage.\n")
        .contains("## LANGUAGE\nen\n")
        .contains("## TODAY\n2026-11-23 Monday\n")
        .contains("## ASKED\nLIMITATIONS\n")
        .contains("## KNOWN\nGOALS\n")
        .contains(
            "## OFFERED\nslot-1: Tuesday, November 24 at 2:30 PM\nslot-2: Wednesday, November 25 at 10:00 AM\n");
  }

  @Test
  void holdsNoNumberAndNoMailAddress() {
    assertThat(prompt).doesNotContain("+1512").doesNotContain("@");
  }

  @Test
  void publishesNothingThatWasNotFound() {
    String bare =
        ReceptionPrompt.of(TestClinic.lumen(), Turns.asking(Pending.GOALS), List.of(), "");
    assertThat(bare).contains("## PUBLISHED\n-\n").doesNotContain("$").doesNotContain("deposit");
  }

  @Test
  void endsWithWhatWasWrongTheLastTime() {
    String again =
        ReceptionPrompt.of(
            TestClinic.lumen(), Turns.asking(Pending.GOALS), List.of(), "Your last answer broke.");
    assertThat(again.strip()).endsWith("\n- Your last answer broke.");
  }

  @Test
  void neverAsksForALanguageTheClinicDoesNotSpeak() {
    String spanish =
        ReceptionPrompt.of(
            TestClinic.lumen(),
            Turns.asking(Pending.GOALS, Channel.VOICE, List.of(), Language.SPANISH, true),
            List.of(),
            "");
    assertThat(spanish).contains("## LANGUAGE\nen\n");
  }
}
