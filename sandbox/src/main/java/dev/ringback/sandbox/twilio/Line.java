package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.delivery.Answer;
import dev.ringback.sandbox.network.Listener;
import dev.ringback.sandbox.network.Subscriber;
import dev.ringback.sandbox.network.Subscribers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The technical side of an answered call: fetching documents, letting time pass, reaching others.
 */
class Line {
  private static final int UNSUITABLE_CONTENT_TYPE = 12300;

  private final Call call;
  private final CallReports reports;
  private final Webhooks webhooks;
  private final Alerts alerts;
  private final Pace pace;
  private final Subscribers subscribers;
  private final Relays relays;

  Line(
      Call call,
      CallReports reports,
      Webhooks webhooks,
      Alerts alerts,
      Pace pace,
      Subscribers subscribers,
      Relays relays) {
    this.call = call;
    this.reports = reports;
    this.webhooks = webhooks;
    this.alerts = alerts;
    this.pace = pace;
    this.subscribers = subscribers;
    this.relays = relays;
  }

  Call call() {
    return call;
  }

  /**
   * Gets a document, from the fallback address when the first has none.
   *
   * @throws CallOver when there is none to follow
   */
  List<Verb> load(Call.Script script, Map<String, String> news) {
    String url = script.url();
    if (url == null) {
      return read(String.valueOf(script.twiml()));
    }
    Map<String, String> form = reports.parameters();
    form.putAll(news);
    Optional<Answer> answer = webhooks.send(script.method(), url, form, call.sid());
    checkpoint();
    String fallback = call.request().fallbackUrl();
    if (answer.isEmpty() && fallback != null) {
      form.put("ErrorCode", String.valueOf(Alerts.HTTP_RETRIEVAL_FAILURE));
      form.put("ErrorUrl", url);
      answer = webhooks.send("POST", fallback, form, call.sid());
      checkpoint();
    }
    Answer document = answer.orElseThrow(() -> new CallOver("application error"));
    String type = document.headers().firstValue("Content-Type").orElse("");
    if (!type.contains("xml")) {
      alerts.raise(UNSUITABLE_CONTENT_TYPE, call.sid(), "Invalid Content-Type " + type);
      throw new CallOver("application error");
    }
    return read(document.body());
  }

  /** Tells an address what happened without following what it answers. */
  void tell(Call.Script script, Map<String, String> news) {
    String url = script.url();
    if (url != null) {
      Map<String, String> form = reports.parameters();
      form.putAll(news);
      Thread.ofVirtual().start(() -> webhooks.send(script.method(), url, form, call.sid()));
    }
  }

  RelaySession relay(RelayNoun noun, Listener listener) {
    return relays.session(call, noun, listener);
  }

  private List<Verb> read(String document) {
    try {
      return TwimlReader.read(
          document, warning -> alerts.raise(Alerts.SCHEMA_WARNING, call.sid(), warning));
    } catch (IllegalArgumentException e) {
      alerts.raise(
          Alerts.DOCUMENT_PARSE_FAILURE, call.sid(), "Document parse failure: " + e.getMessage());
      throw new CallOver("application error");
    }
  }

  /** Lets life-like time pass; throws {@link CallOver} when the call is stopped or redirected. */
  void pause(Duration time) {
    try {
      Thread.sleep(pace.of(time));
    } catch (InterruptedException e) {
      throw new CallOver(call.status().wire());
    }
  }

  Optional<Subscriber> other(String number) {
    return subscribers.at(number);
  }

  String from() {
    return call.request().to();
  }

  private static void checkpoint() {
    if (Thread.interrupted()) {
      throw new CallOver("stopped");
    }
  }
}
