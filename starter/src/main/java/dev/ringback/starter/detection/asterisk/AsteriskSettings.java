package dev.ringback.starter.detection.asterisk;

import dev.ringback.starter.SettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Asterisk's manager interface.
 *
 * @param amiHost empty: not used
 * @param contexts dialplan contexts in which calls from outside begin
 */
@ConfigurationProperties("ringback.asterisk")
record AsteriskSettings(
    @DefaultValue("") String amiHost,
    @DefaultValue("5038") int amiPort,
    @DefaultValue("") String amiUser,
    @DefaultValue("") String amiSecret,
    @DefaultValue({"from-trunk", "from-pstn"}) Set<String> contexts) {

  AsteriskSettings {
    contexts = Set.copyOf(contexts);
    if (!amiHost.isBlank()) {
      List<String> problems = new ArrayList<>();
      if (amiUser.isBlank()) {
        problems.add("ASTERISK_AMI_USER is not set. Write the name of a section of manager.conf.");
      }
      if (amiSecret.isBlank()) {
        problems.add("ASTERISK_AMI_SECRET is not set. Copy the secret of that section.");
      }
      if (contexts.isEmpty()) {
        problems.add(
            "ASTERISK_CONTEXTS is empty. Write the contexts in which trunks' calls begin.");
      }
      if (!problems.isEmpty()) {
        throw new SettingsException(problems);
      }
    }
  }

  @Override
  public String toString() {
    return "AsteriskSettings[…]";
  }
}
