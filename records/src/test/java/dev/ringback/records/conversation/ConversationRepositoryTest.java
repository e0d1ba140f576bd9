package dev.ringback.records.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class ConversationRepositoryTest {
  private static final Instant NOON = TestStore.NOON;

  private final TestStore store = new TestStore();
  private final ConversationRepository conversation = store.conversation;
  private final ContactId contact = store.contacts.identify(TestStore.CALLER);
  private final EpisodeId episode = store.openEpisode("ep_1", contact).id();

  @Test
  void aLineIsKeptOnce() {
    Line line = line("SM1", Speaker.CALLER, NOON, "Hi, it's Dana – I'd like Botox 💉");

    assertThat(conversation.add(line)).isTrue();
    assertThat(conversation.add(line("SM1", Speaker.CALLER, NOON, "again"))).isFalse();
    assertThat(conversation.line("SM1")).contains(line);
    assertThat(conversation.line("SM2")).isEmpty();
  }

  @Test
  void aLineOfOursIsCutToWhatWasHeard() {
    conversation.add(line("CA1.1.reply", Speaker.ASSISTANT, NOON, "Monday at nine or Tuesday?"));
    conversation.add(line("CA1.2.reply", Speaker.ASSISTANT, NOON, "Shall I book it?"));

    conversation.heard("CA1.1.reply", "Monday at");
    conversation.heard("CA1.2.reply", "");
    conversation.heard("CA1.3.reply", "never said");

    assertThat(conversation.transcript(episode))
        .containsExactly(line("CA1.1.reply", Speaker.ASSISTANT, NOON, "Monday at"));
  }

  @Test
  void ofManyWhoKeepTheSameLineAtOnceOneIsTheFirst() {
    Line line = line("SM1", Speaker.CALLER, NOON, "Hi");

    assertThat(AtOnce.run(4, () -> conversation.add(line))).containsOnlyOnce(true);
  }

  @Test
  void theTranscriptIsInOrderOfTimeAndThenOfArrival() {
    conversation.add(line("SM2", Speaker.CALLER, NOON.plusSeconds(9), "second"));
    conversation.add(line("z", Speaker.CALLER, NOON, "first"));
    conversation.add(line("a", Speaker.ASSISTANT, NOON, "at once"));

    assertThat(conversation.transcript(episode))
        .extracting(Line::words)
        .containsExactly("first", "at once", "second");
  }

  @Test
  void theTableShowsNoWords() {
    conversation.add(line("SM1", Speaker.CALLER, NOON, "I am pregnant"));

    assertThat(
            store
                .jdbc
                .sql("select encode(words_cipher, 'escape') from conversation_line")
                .query(String.class)
                .single())
        .doesNotContain("pregnant");
  }

  @Test
  void aLineBelongsToAnEpisode() {
    Line stray =
        new Line("SM1", new EpisodeId("none"), contact, Channel.SMS, Speaker.CALLER, NOON, "Hi");

    assertThatThrownBy(() -> conversation.add(stray))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void aLinePrintsNoWords() {
    assertThat(line("SM1", Speaker.CALLER, NOON, "I am pregnant").toString())
        .isEqualTo("Line[SM1, CALLER]");
  }

  private Line line(String id, Speaker speaker, Instant at, String words) {
    return new Line(id, episode, contact, Channel.SMS, speaker, at, words);
  }
}
