package dev.ringback.sandbox.conversation;

import org.jspecify.annotations.Nullable;

/**
 * What the model says to one request.
 *
 * @param content null when it refuses or calls a tool
 * @param refusal why it will not answer; null when it does
 * @param tool the name of a tool it calls instead; null: none
 * @param finish OpenAI's {@code finish_reason}
 */
record Utterance(
    @Nullable String content, @Nullable String refusal, @Nullable String tool, String finish) {

  static Utterance of(String content) {
    return new Utterance(content, null, null, "stop");
  }

  static Utterance ended(String content, String finish) {
    return new Utterance(content, null, null, finish);
  }

  static Utterance refused(String why) {
    return new Utterance(null, why, null, "stop");
  }

  static Utterance callsTool(String name) {
    return new Utterance(null, null, name, "tool_calls");
  }

  /** Cut to so many tokens, as {@code max_completion_tokens} does. */
  Utterance within(int tokens) {
    String text = content;
    return text == null || Completion.tokens(text) <= tokens
        ? this
        : ended(text.substring(0, (int) Math.min(text.length(), tokens * 4L)), "length");
  }

  /** What streams token by token. */
  String text() {
    return content != null ? content : refusal != null ? refusal : "";
  }
}
