package dev.ringback.activities.outreach;

import dev.ringback.workflows.outreach.Dispatch.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Meaning of Twilio's error codes, per its error and warning dictionary. */
final class TwilioErrors {
  private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*(\\d{4,6})");

  /** There is no such resource. A bare 404 may come from anybody on the way. */
  static final int NOT_FOUND = 20404;

  /** What is under way cannot be deleted. */
  static final int NOT_FINISHED = 20009;

  private TwilioErrors() {}

  /** The code in an error body; 0 if there is none. */
  static int code(String body) {
    Matcher matcher = CODE.matcher(body);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Why Twilio refused. */
  static Refusal refusal(String body) {
    return switch (code(body)) {
      case 21610 -> Refusal.OPTED_OUT;
      // Not a number, not mobile, not reachable by this account, landline, not on WhatsApp.
      case 13223,
          13224,
          13225,
          13227,
          21211,
          21214,
          21216,
          21217,
          21219,
          21408,
          21421,
          21612,
          21614,
          30003,
          30005,
          30006,
          32205,
          63003,
          63024 ->
          Refusal.UNREACHABLE_ADDRESS;
      // Not ours, not capable, not registered for US A2P, template not approved.
      case 21210,
          21212,
          21213,
          21603,
          21606,
          21611,
          21659,
          21660,
          21661,
          30034,
          63001,
          63007,
          63041 ->
          Refusal.SENDER_NOT_SET_UP;
      default -> Refusal.REJECTED;
    };
  }
}
