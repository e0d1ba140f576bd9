package dev.ringback.local.command;

import dev.ringback.local.story.Setting;
import picocli.CommandLine.Option;

/** The systems of the clinic that misses the call. */
final class SettingOptions {
  @Option(
      names = "--pbx",
      paramLabel = "NAME",
      defaultValue = "ringcentral",
      description = {
        "The clinic's phone system: ringcentral, vonage-business, vonage-voice, 8x8, twilio,",
        "asterisk, freeswitch, jambonz, 3cx or generic. Default: ${DEFAULT-VALUE}."
      })
  private String pbx = "ringcentral";

  @Option(
      names = "--pms",
      paramLabel = "NAME",
      defaultValue = "boulevard",
      description = {
        "The clinic's practice-management system: boulevard, nextech, vagaro, aesthetic-record,",
        "patientnow or staff-confirmed. Default: ${DEFAULT-VALUE}."
      })
  private String pms = "boulevard";

  Setting setting() {
    return new Setting(pbx, pms);
  }
}
