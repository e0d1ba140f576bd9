package dev.ringback.sandbox.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "GOALS|I'm interested in Botox|GOALS botox Botox",
        "GOALS|do you do the wrinkle relaxers?|GOALS botox wrinkle relaxers",
        "GOALS|Maybe cool sculpting for my belly|GOALS coolsculpting cool sculpting",
        "GOALS|my crow’s feet are driving me mad|GOALS botox crow’s feet",
        "GOALS|I want to get rid of a tattoo|GOALS other want to get rid of a tattoo",
        "GOALS|lip fillers, not botox|GOALS lip-filler lip fillers",
        "NOTHING|I'd like to book an appointment|-",
        "LIMITATIONS|no allergies, not pregnant|LIMITATIONS NONE no allergies, not pregnant",
        "LIMITATIONS|Nope, nothing|LIMITATIONS NONE Nope, nothing",
        "LIMITATIONS|No, but I take blood thinners|LIMITATIONS CONTRAINDICATION blood thinners",
        "LIMITATIONS|I'm on Eliquis|LIMITATIONS CONTRAINDICATION Eliquis",
        "LIMITATIONS|I am breastfeeding actually|LIMITATIONS CONTRAINDICATION breastfeeding",
        "LIMITATIONS|I'm not pregnant but I'm allergic to lidocaine|LIMITATIONS CONTRAINDICATION allergic to lidocaine",
        "LIMITATIONS|my budget is $500|LIMITATIONS BUDGET my budget is $500",
        "LIMITATIONS|I have to ask my husband first|LIMITATIONS SOMEONE_ELSE_DECIDES ask my husband",
        "LIMITATIONS|I can only do weekends|LIMITATIONS SCHEDULE can only do weekends",
        "OPENNESS|it's my first time|OPENNESS FIRST_TIME my first time",
        "OPENNESS|No|OPENNESS FIRST_TIME No",
        "OPENNESS|I had it done last year|OPENNESS PRIOR_TREATMENT I had it done last year",
        "OPENNESS|Yes, twice|OPENNESS PRIOR_TREATMENT Yes",
        "OPENNESS|looking at a few places|OPENNESS COMPARING few places",
        "OPENNESS|honestly a bit nervous|OPENNESS RELUCTANT nervous",
        "OPENNESS|I'm ready to go|OPENNESS READY ready to go",
        "WINDOW|as soon as possible|WINDOW TODAY as soon as possible",
        "WINDOW|Friday would be nice|WINDOW THIS_WEEK Friday",
        "WINDOW|next week sometime|WINDOW NEXT_WEEK next week",
        "WINDOW|in three weeks|WINDOW THIS_MONTH in three weeks",
        "WINDOW|my wedding is December 12|WINDOW EVENT December 12 2026-12-12",
        "WINDOW|I have a party on the 12th|WINDOW EVENT the 12th 2026-12-12",
        "WINDOW|by Friday|WINDOW EVENT by Friday 2026-11-27",
        "WINDOW|I have a gala in three weeks|WINDOW EVENT in three weeks 2026-12-14",
        "WINDOW|sometime in the spring|WINDOW LATER in the spring",
        "WINDOW|no rush at all|WINDOW NO_HURRY no rush",
        "NOTHING|Hi! I'm hoping to get Botox for my forehead lines before my sister's wedding on December 12, I've never had it done|GOALS botox Botox; OPENNESS FIRST_TIME never had it done; WINDOW EVENT December 12 2026-12-12",
        "LIMITATIONS|No allergies or conditions, my budget is around $400|LIMITATIONS BUDGET my budget is around $400",
        "LIMITATIONS|No health conditions, and budget isn't a problem|LIMITATIONS NONE No health conditions, and budget isn't a problem",
        "OPENNESS|I've been to you for facials, never CoolSculpting, but I'm ready|OPENNESS PRIOR_TREATMENT I've been to you for facials",
        "OPENNESS|I've never had it done, but I'm ready to go ahead|OPENNESS FIRST_TIME never had it done",
        "WINDOW|Before my beach trip on Saturday, December 12, next week would be ideal|WINDOW EVENT December 12 2026-12-12",
        "WINDOW|Afternoons are best, any day next week|WINDOW NEXT_WEEK next week",
        "GOALS|I got filler last year, I'd like Botox now|GOALS botox Botox; OPENNESS PRIOR_TREATMENT got filler last year",
        "GOALS|I had Botox before and want it again|GOALS botox Botox; OPENNESS PRIOR_TREATMENT I had Botox before",
        "LIMITATIONS|I can only do Saturdays|LIMITATIONS SCHEDULE can only do Saturdays",
        "WINDOW|whenever. I have sun damage|WINDOW NO_HURRY whenever",
      })
  void findsFacts(String asked, String turn, String expected) {
    String found =
        Turns.read(asked, turn).facts().stream()
            .map(f ->
                f.dimension()
                    + " "
                    + f.code()
                    + " "
                    + f.words()
                    + (f.date() == null ? "" : " " + f.date()))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(Objects.requireNonNullElse(expected, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "SLOT|2|slot-2",
        "SLOT|the second please|slot-2",
        "SLOT|option three|slot-3",
        "SLOT|2:30 works|slot-2",
        "SLOT|Thursday|slot-3",
        "SLOT|Tuesday afternoon|slot-2",
        "SLOT|the later one on Tuesday|slot-2",
        "SLOT|the earliest|slot-1",
        "SLOT|the 26th is great|slot-3",
        "SLOT|tomorrow at 9:30|slot-1",
        "SLOT|I can't do Tuesday, Thursday is fine|slot-3",
        "CONFIRMATION|no wait, the first one|slot-1",
        "SLOT|The second one works.|slot-2",
        "SLOT|Works for me: Tuesday, November 24 at 2:30 PM|slot-2",
        "SLOT|Tuesday|-",
        "SLOT|hmm, maybe|-",
        "CONFIRMATION|yes please|-",
        "OPENNESS|it's my first time|-",
        "SLOT|none of those work|-",
        "SLOT|do you have anything later?|-",
      })
  void findsTheSlot(String asked, String turn, String expected) {
    assertThat(Turns.read(asked, turn).slot().orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NAME|Ana Lopez|Ana/Lopez",
        "NAME|my name is ana lopez|ana/lopez",
        "NAME|It's Mary-Kate O'Neil, thanks|Mary-Kate/O'Neil",
        "NAME|Sure, Will Turner|Will/Turner",
        "CONFIRMATION|Yes please, my name is Ana Lopez|Ana/Lopez",
        "NAME|It's Ana Lopez.|Ana/Lopez",
        "NAME|Jess|Jess/null",
        "NOTHING|Hi, this is Rita Moss, I missed you|Rita/Moss",
        "NOTHING|I'm Dana|Dana/null",
        "NOTHING|I'm interested in Botox|-",
        "NOTHING|This is Priya's husband|-",
        "NAME|why do you need that?|-",
      })
  void findsTheName(String asked, String turn, String expected) {
    assertThat(Turns.read(asked, turn).name().map(n -> n.given() + "/" + n.family()).orElse(null))
        .isEqualTo(expected);
  }

  @Test
  void readsToneFromTheWords() {
    assertThat(Turns.read("NOTHING", "Great, thank you!").sentiment()).isEqualTo("POSITIVE");
    assertThat(Turns.read("NOTHING", "this is ridiculous").sentiment()).isEqualTo("FRUSTRATED");
    assertThat(Turns.read("NOTHING", "WHY DOES NOBODY ANSWER").sentiment()).isEqualTo("FRUSTRATED");
    assertThat(Turns.read("NOTHING", "I'm in a rush").sentiment()).isEqualTo("HURRIED");
    assertThat(Turns.read("NOTHING", "no rush, not in a hurry").sentiment()).isEqualTo("NEUTRAL");
    assertThat(Turns.read("NOTHING", "I'm terrified of needles").sentiment()).isEqualTo("ANXIOUS");
    assertThat(Turns.read("NOTHING", "I hate needles").sentiment()).isEqualTo("ANXIOUS");
    assertThat(Turns.read("NOTHING", "Tuesday").sentiment()).isEqualTo("NEUTRAL");
  }
}
