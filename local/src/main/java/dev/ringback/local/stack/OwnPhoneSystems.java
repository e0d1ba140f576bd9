package dev.ringback.local.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phone systems a clinic runs itself, which the sandbox stands for: those that are listened to over
 * a socket, and the secrets of those that post. A person who names the address or secret of one has
 * their own.
 */
record OwnPhoneSystems(Ports ports, Secrets secrets) {
  private static final String ASTERISK = "ASTERISK_AMI_HOST";
  private static final String FREESWITCH = "FREESWITCH_ESL_HOST";
  private static final List<String> POSTING =
      List.of(Secrets.FREESWITCH_CDR_PASSWORD, Secrets.JAMBONZ_SECRET, Secrets.THREECX_SECRET);

  Map<String, String> product(Map<String, String> person) {
    Map<String, String> env = new LinkedHashMap<>();
    if (!person.containsKey(ASTERISK)) {
      env.put(ASTERISK, "127.0.0.1");
      env.put("ASTERISK_AMI_PORT", Integer.toString(ports.asterisk()));
      env.put("ASTERISK_AMI_USER", "ringback");
      env.put(Secrets.ASTERISK_SECRET, secrets.get(Secrets.ASTERISK_SECRET));
    }
    if (!person.containsKey(FREESWITCH)) {
      env.put(FREESWITCH, "127.0.0.1");
      env.put("FREESWITCH_ESL_PORT", Integer.toString(ports.freeSwitch()));
      env.put(Secrets.FREESWITCH_ESL_PASSWORD, secrets.get(Secrets.FREESWITCH_ESL_PASSWORD));
    }
    for (String name : POSTING) {
      if (!person.containsKey(name)) {
        env.put(name, secrets.get(name));
      }
    }
    return env;
  }

  Map<String, String> sandbox() {
    Map<String, String> env = new LinkedHashMap<>();
    env.put("SANDBOX_AMI_PORT", Integer.toString(ports.asterisk()));
    env.put("SANDBOX_ESL_PORT", Integer.toString(ports.freeSwitch()));
    env.put("ASTERISK_AMI_USER", "ringback");
    env.put(Secrets.ASTERISK_SECRET, secrets.get(Secrets.ASTERISK_SECRET));
    env.put(Secrets.FREESWITCH_ESL_PASSWORD, secrets.get(Secrets.FREESWITCH_ESL_PASSWORD));
    POSTING.forEach(name -> env.put(name, secrets.get(name)));
    return env;
  }
}
