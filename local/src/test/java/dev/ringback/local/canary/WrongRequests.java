package dev.ringback.local.canary;

import dev.ringback.records.transport.ClientTls;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Requests that cannot be served and hold canaries: their answers and traces are looked at. */
final class WrongRequests {
  private static final List<String> READ =
      List.of(
          "/api/episodes/",
          "/api/episodes?limit=",
          "/api/tickets?clinic=",
          "/api/clinics/",
          "/codec/",
          "/webhooks/twilio/voice/inbound?",
          "/actuator/");
  private static final List<String> WRITE =
      List.of(
          "/api/contacts",
          "/api/clinics",
          "/api/episodes/search",
          "/api/episodes/ep_none/pause",
          "/api/appointments/ap_none/confirm",
          "/webhooks/calls",
          "/webhooks/3cx",
          "/webhooks/boulevard",
          "/webhooks/freeswitch/cdr",
          "/webhooks/jambonz",
          "/webhooks/ringcentral",
          "/webhooks/sendgrid/events",
          "/webhooks/twilio/messages",
          "/webhooks/twilio/messages/status",
          "/webhooks/twilio/voice/inbound",
          "/webhooks/twilio/voice/status",
          "/webhooks/vonage/business",
          "/webhooks/vonage/voice/answer");

  private final HttpClient http = ClientTls.http().build();
  private final String base;
  private final String token;

  WrongRequests(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Sends all of them; answers are searched. */
  void send(String phone, Canary canary, Place answers) throws IOException, InterruptedException {
    var told = phone + " " + canary.given() + " " + canary.family() + " " + canary.wish();
    for (var path : READ) {
      ask(request(path + encode(told)).GET(), "GET " + path, answers);
    }
    var bodies =
        List.of(
            "{\"phone\": \"%s x\", \"name\": {\"given\": \"%s\", \"family\": 7}, \"notes\": [\"%s\"]}"
                .formatted(phone, canary.given(), canary.wish()),
            "{\"name\": \"" + told,
            "From=" + encode(told) + "&Body=" + encode(told) + "&CallSid=" + encode(told));
    for (var path : WRITE) {
      for (var body : bodies) {
        var method = path.equals("/api/clinics") ? "PUT" : "POST";
        var type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        ask(
            request(path)
                .header("Content-Type", type)
                .header("X-Twilio-Signature", encode(told))
                .method(method, HttpRequest.BodyPublishers.ofString(body)),
            method + " " + path,
            answers);
      }
    }
  }

  private void ask(HttpRequest.Builder request, String shown, Place answers)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    answers.search(shown, answer.statusCode() + " " + answer.headers().map() + answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
