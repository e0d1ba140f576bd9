package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Subscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line of a caller for whom nobody at the clinic picks up a phone. */
final class UnattendedLine extends Line {
  private final ClinicPhones.Witness witness;
  private final Clock clock;
  private boolean accepted;

  UnattendedLine(
      Call call,
      CallReports reports,
      Webhooks webhooks,
      Alerts alerts,
      Pace pace,
      Subscribers subscribers,
      Relays relays,
      ClinicPhones.Witness witness,
      Clock clock) {
    super(call, reports, webhooks, alerts, pace, subscribers, relays);
    this.witness = witness;
    this.clock = clock;
  }

  /** A document that rings nobody any more shows that the missed call was taken. */
  @Override
  List<Verb> load(Call.Script script, Map<String, String> news) {
    List<Verb> verbs = super.load(script, news);
    witness.told("phone system was answered at " + path(script.url()));
    if (!accepted && verbs.stream().noneMatch(Verb.Dial.class::isInstance)) {
      accepted = true;
      witness.accepted(clock.instant());
    }
    return verbs;
  }

  @Override
  Optional<Subscriber> other(String number) {
    return Optional.empty();
  }

  @Override
  String from() {
    return call().request().from();
  }

  private static String path(@Nullable String url) {
    return url == null ? "?" : URI.create(url).getPath();
  }
}
