package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state's hours leave alone a reply to the person's own call, and by which words of the
 * law. What is not named here is bound.
 *
 * @param text source of the exemption of what is written; null: bound
 * @param voice source of the exemption of a call in an artificial voice; null: bound
 */
public record RepliesExempt(@Nullable String text, @Nullable String voice) {
  static final RepliesExempt NONE = new RepliesExempt(null, null);

  /** The source of the exemption on a channel; null where the hours bind replies, too. */
  @Nullable String on(Channel channel) {
    return switch (channel) {
      case VOICE -> voice;
      case SMS, EMAIL, WHATSAPP -> text;
    };
  }
}
