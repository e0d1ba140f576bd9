package dev.ringback.starter.outreach;

import dev.ringback.records.detection.WebhookInbox;
import dev.ringback.starter.intake.Handling;
import dev.ringback.starter.intake.InboxHandler;

/** How calls, or messages, went. */
class TwilioStatusHandler implements InboxHandler {
  private final TwilioStatus.Of of;
  private final EffectNews news;

  TwilioStatusHandler(TwilioStatus.Of of, EffectNews news) {
    this.of = of;
    this.news = news;
  }

  @Override
  public String source() {
    return of.source();
  }

  @Override
  public Handling handle(WebhookInbox.Entry entry) {
    TwilioRequest request = TwilioRequest.of(entry.body(), entry.at());
    String word = request.form(of.status());
    return of.read(word)
        .map(status ->
            news.take(
                request.effect(),
                request.form(of.sid()),
                word,
                status.rank(),
                status.fate(),
                entry.at()))
        .orElseGet(() -> new Handling.SetAside("a status we do not know"));
  }
}
