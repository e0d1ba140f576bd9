package dev.ringback.sandbox.twilio;

import java.util.LinkedHashMap;
import java.util.Map;

/** A request Twilio refuses, with the code of its error catalogue. */
final class TwilioRefusal extends RuntimeException {
  private final int status;
  private final int code;

  TwilioRefusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static TwilioRefusal badRequest(int code, String message) {
    return new TwilioRefusal(400, code, message);
  }

  static TwilioRefusal notFound(String path) {
    return new TwilioRefusal(404, 20404, "The requested resource " + path + " was not found");
  }

  /** What is under way is not deleted. */
  static TwilioRefusal notFinished() {
    return new TwilioRefusal(409, 20009, "Cannot delete this resource before it is complete");
  }

  /** The list of that name has no such member. */
  static TwilioRefusal missing(String account, String resource, String sid) {
    return notFound("/2010-04-01/Accounts/" + account + "/" + resource + "/" + sid + ".json");
  }

  int status() {
    return status;
  }

  Map<String, Object> body() {
    return body(status, code, String.valueOf(getMessage()));
  }

  /** Twilio's body for a failure that is not the request's fault. */
  static Map<String, Object> failure(int status) {
    return switch (status) {
      case 429 -> body(429, 20429, "Too Many Requests");
      case 503 -> body(503, 20503, "Service is unavailable. Please try again");
      default -> body(status, 20500, "An internal server error has occurred");
    };
  }

  private static Map<String, Object> body(int status, int code, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("message", message);
    body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
    body.put("status", status);
    return body;
  }
}
