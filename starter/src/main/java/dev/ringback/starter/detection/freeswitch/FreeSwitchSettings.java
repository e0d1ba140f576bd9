package dev.ringback.starter.detection.freeswitch;

import dev.ringback.starter.SettingsException;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * FreeSWITCH.
 *
 * @param cdrUser with {@code cdrPassword} the {@code cred} of {@code xml_cdr.conf.xml}
 * @param cdrPassword empty: the webhook is not used
 * @param eslHost empty: the event socket is not used
 * @param contexts dialplan contexts in which calls from outside begin
 */
@ConfigurationProperties("ringback.freeswitch")
record FreeSwitchSettings(
    @DefaultValue("ringback") String cdrUser,
    @DefaultValue("") String cdrPassword,
    @DefaultValue("") String eslHost,
    @DefaultValue("8021") int eslPort,
    @DefaultValue("") String eslPassword,
    @DefaultValue("public") Set<String> contexts) {

  FreeSwitchSettings {
    contexts = Set.copyOf(contexts);
    if (!eslHost.isBlank() && eslPassword.isBlank()) {
      throw new SettingsException(
          List.of(
              "FREESWITCH_ESL_PASSWORD is not set. Copy the password of"
                  + " event_socket.conf.xml."));
    }
  }

  @Override
  public String toString() {
    return "FreeSwitchSettings[…]";
  }
}
