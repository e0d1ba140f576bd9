package dev.ringback.activities.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestClinic;
import dev.ringback.workflows.conversation.Pending;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReceptionPromptTest {
  private final String prompt =
      ReceptionPrompt.of(TestClinic.lumen(), Turns.asking(Pending.LIMITATIONS));

  @Test
  void hasItsSectionsInOrder() {
    assertThat(Pattern.compile("^## (\\w+)$", Pattern.MULTILINE).matcher(prompt).results())
        .extracting(match -> match.group(1))
        .containsExactly(
            "CLINIC", "TREATMENTS", "POLICIES", "TODAY", "ASKED", "KNOWN", "OFFERED", "RULES");
  }

  @Test
  void tellsWhatTheClinicPublishesAndWhatWasAskedAndOffered() {
    assertThat(prompt)
        .contains(
            "- id: botox | name: Botox | also: botox shots | service line: injectables | price: $12 to $16 | tell the provider about: pregnancy, blood thinners")
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
}
