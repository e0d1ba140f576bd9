package dev.ringback.starter.outreach;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.JsonFields;
import dev.ringback.starter.compliance.Stops;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.EffectReport.Fate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of mails. An unsubscription stops every channel. */
@Component
class SendGridHandler implements InboxHandler {
  static final String SOURCE = "sendgrid.event";

  private final EffectNews news;
  private final Stops stops;

  SendGridHandler(EffectNews news, Stops stops) {
    this.news = news;
    this.stops = stops;
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    JsonFields event = JsonFields.parse(entry.body());
    EffectId effect;
    try {
      effect = new EffectId(event.optionalText("op_id").orElse(""));
    } catch (IllegalArgumentException e) {
      return new Handling.SetAside("a mail that is not ours");
    }
    String word = event.text("event");
    String mail = event.optionalText("sg_message_id").orElse(entry.key());
    return switch (word) {
      case "processed" -> progress(effect, mail, word, 1, null, entry.at());
      case "deferred" -> progress(effect, mail, word, 2, null, entry.at());
      case "delivered" -> progress(effect, mail, word, 3, null, entry.at());
      case "open" -> progress(effect, mail, word, 4, null, entry.at());
      case "click" -> progress(effect, mail, word, 5, null, entry.at());
      case "bounce", "dropped" -> progress(effect, mail, word, 9, Fate.NOT_DELIVERED, entry.at());
      case "unsubscribe", "group_unsubscribe", "spamreport" -> optOut(effect, entry.at());
      default -> new Handling.SetAside("an event without meaning for us");
    };
  }

  private Handling progress(
      EffectId effect, String mail, String word, int rank, @Nullable Fate fate, Instant at) {
    // The message id's first part is what the vendor answered when it took the mail.
    return news.take(effect, mail.split("\\.", 2)[0], word, rank, fate, at);
  }

  private Handling optOut(EffectId effect, Instant at) {
    return news.episode(effect)
        .<Handling>map(episode -> {
          stops.heedEverywhere(new OptOut(episode.id(), episode.contact(), Channel.EMAIL, at));
          return new Handling.HandedOver();
        })
        .orElseGet(() -> new Handling.SetAside("no effect has this id"));
  }
}
