package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import java.util.List;

/**
 * The systems of the clinic that a story is set in.
 *
 * @param pbx its phone system
 * @param pms its practice-management system
 */
public record Setting(String pbx, String pms) {
  public static final List<String> PHONE_SYSTEMS =
      List.of(
          "ringcentral",
          "vonage-business",
          "vonage-voice",
          "8x8",
          "8x8-contact-center",
          "twilio",
          "asterisk",
          "freeswitch",
          "jambonz",
          "3cx",
          "generic");

  public static final List<String> PRACTICE_SYSTEMS =
      List.of(
          "boulevard", "nextech", "vagaro", "aesthetic-record", "patientnow", "staff-confirmed");

  public static final Setting USUAL = new Setting("ringcentral", "boulevard");

  public Setting {
    require("--pbx", pbx, PHONE_SYSTEMS);
    require("--pms", pms, PRACTICE_SYSTEMS);
  }

  private static void require(String option, String name, List<String> known) {
    if (!known.contains(name)) {
      throw new Problem(
          option + " names no system: " + name, "choose one of " + String.join(", ", known));
    }
  }
}
