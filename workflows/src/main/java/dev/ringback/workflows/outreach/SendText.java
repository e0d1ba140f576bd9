package dev.ringback.workflows.outreach;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text message, by SMS or WhatsApp.
 *
 * @param template WhatsApp template to open a conversation with; null: {@code body} is sent as is
 * @param templateValues the template's variables, first is {@code {{1}}}
 * @param body the words; also what the transcript keeps when a template is sent
 */
public record SendText(
    EffectId effect,
    EpisodeId episode,
    ContactId contact,
    Channel channel,
    PhoneNumber from,
    String body,
    @Nullable String template,
    List<String> templateValues,
    Instant notAfter) {
  /** The same with other words. */
  public SendText saying(String words) {
    return new SendText(
        effect, episode, contact, channel, from, words, template, templateValues, notAfter);
  }

  /** The same as words of our own, not rendered by the vendor. */
  public SendText withoutTemplate() {
    return new SendText(effect, episode, contact, channel, from, body, null, List.of(), notAfter);
  }
}
