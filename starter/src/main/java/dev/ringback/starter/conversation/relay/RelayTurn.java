package dev.ringback.starter.conversation.relay;

import dev.ringback.workflows.conversation.Reply;
import dev.ringback.workflows.conversation.TurnId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One turn of a live call and what became of it so far. */
final class RelayTurn {
  private final TurnId id;
  private final Asked asked;
  private final SpokenReply spoken = new SpokenReply();
  private @Nullable Reply reply;
  private @Nullable Integer cutAt;
  private boolean uncertain;

  RelayTurn(TurnId id, Asked asked) {
    this.id = id;
    this.asked = asked;
  }

  /**
   * What the recovery is asked. Its text form shows no words.
   *
   * @param words what was said or keyed; empty for silence
   * @param opening the call was answered; nobody spoke yet
   * @param heard characters of our last reply that were heard; null: all of them
   */
  record Asked(String words, boolean opening, @Nullable Integer heard, Instant at) {
    boolean silent() {
      return words.isEmpty() && !opening;
    }

    @Override
    public String toString() {
      return "Asked[" + at + "]";
    }
  }

  TurnId id() {
    return id;
  }

  Asked asked() {
    return asked;
  }

  SpokenReply spoken() {
    return spoken;
  }

  void replied(Reply reply) {
    this.reply = reply;
  }

  /** The recovery's reply; null while it reads. */
  @Nullable Reply reply() {
    return reply;
  }

  boolean isBeingRead() {
    return reply == null;
  }

  /** The caller cut in after this many characters. */
  void cut(int heard) {
    cutAt = heard;
    uncertain = false;
  }

  /** It was spoken on a socket that broke: it may have been heard to any point. */
  void mayBeUnheard() {
    cutAt = 0;
    uncertain = true;
  }

  boolean isUncertain() {
    return uncertain;
  }

  boolean isCut() {
    return cutAt != null;
  }

  /** Goes back to the sentence that was cut. */
  void takeUpAgain() {
    if (cutAt != null) {
      spoken.rewind(cutAt);
      cutAt = null;
      uncertain = false;
    }
  }

  /** How many characters of the recovery's reply were heard; null: all of them. */
  @Nullable Integer heardOfReply() {
    if (reply == null || cutAt == null) {
      return null;
    }
    String say = reply.say();
    String words = spoken.words();
    int place = words.indexOf(say);
    int heard = place >= 0 ? Math.max(0, cutAt - place) : say.startsWith(words) ? cutAt : 0;
    return heard >= say.length() ? null : heard;
  }

  /** The words of the reply that were heard. */
  String heardWords() {
    String words = spoken.words();
    return cutAt == null ? words : words.substring(0, Math.min(cutAt, words.length()));
  }
}
