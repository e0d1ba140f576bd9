package dev.ringback.local.stack;

import dev.ringback.local.tls.OwnCertificate;
import dev.ringback.records.transport.ListenerTls;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/**
 * The variables each process gets. A vendor answers from the sandbox unless the person named
 * another address or key for it; the person's own credentials are never sent to the sandbox.
 */
record ServiceEnvironment(
    Home home,
    Ports ports,
    Addresses addresses,
    Secrets secrets,
    Installation installation,
    Map<String, String> person) {

  /** Of the workers and the starter. */
  Map<String, String> product(int port, int waitSpeed) {
    var env = shared(port);
    // Plain on loopback, even where the person has a certificate for the starter.
    env.put(ListenerTls.CERTIFICATE, "");
    env.put(ListenerTls.PRIVATE_KEY, "");
    env.put("DATABASE_URL", addresses.database());
    if (!person.containsKey("DATABASE_URL")) {
      env.put("DATABASE_USER", "ringback");
      env.put(Secrets.DATABASE_PASSWORD, secrets.get(Secrets.DATABASE_PASSWORD));
      env.put("DATABASE_OWNER_USER", "ringback_owner");
      env.put(Secrets.DATABASE_OWNER_PASSWORD, secrets.get(Secrets.DATABASE_OWNER_PASSWORD));
    }
    env.put("TEMPORAL_ADDRESS", addresses.temporal());
    env.put("TEMPORAL_NAMESPACE", addresses.namespace());
    env.put("RINGBACK_KEYS", person.getOrDefault("RINGBACK_KEYS", home.keys().toString()));
    env.put(
        "RINGBACK_CLINICS",
        person.getOrDefault("RINGBACK_CLINICS", installation.clinics().toString()));
    env.put(
        "RINGBACK_AUDIT_ANCHORS",
        person.getOrDefault(
            "RINGBACK_AUDIT_ANCHORS", home.folder().resolve("audit-anchors").toString()));
    env.put("RINGBACK_WAIT_SPEED", Integer.toString(waitSpeed));
    env.put(
        "RINGBACK_UI_ORIGINS",
        person.getOrDefault(
            "RINGBACK_UI_ORIGINS",
            addresses.temporalUi() + ",http://localhost:" + ports.temporalUi()));
    env.put(Secrets.API_TOKEN, secrets.get(Secrets.API_TOKEN));
    env.put(Secrets.CODEC_TOKEN, secrets.get(Secrets.CODEC_TOKEN));
    for (var vendor : Vendor.ALL) {
      if (vendor.isSandboxed(person)) {
        env.put(vendor.baseUrl(), addresses.sandbox() + vendor.path());
        vendor.credentials().forEach(name -> env.put(name, secrets.get(name)));
      }
    }
    env.putAll(new OwnPhoneSystems(ports, secrets).product(person));
    return env;
  }

  /** Of the first starter, which browsers reach over TLS. */
  Map<String, String> starter(int port, int waitSpeed) {
    var env = product(port, waitSpeed);
    var own = new OwnCertificate(home.tls(), Clock.systemUTC());
    env.put(
        ListenerTls.CERTIFICATE,
        person.getOrDefault(ListenerTls.CERTIFICATE, own.certificate().toString()));
    env.put(
        ListenerTls.PRIVATE_KEY,
        person.getOrDefault(ListenerTls.PRIVATE_KEY, own.key().toString()));
    env.put("RINGBACK_TLS_PORT", Integer.toString(ports.starterTls()));
    return env;
  }

  Map<String, String> sandbox(int port) {
    var env = shared(port);
    env.putAll(new OwnPhoneSystems(ports, secrets).sandbox());
    for (var vendor : Vendor.ALL) {
      vendor.credentials().forEach(name -> env.put(name, secrets.get(name)));
    }
    env.put(Secrets.MAIL_PRIVATE_KEY, secrets.get(Secrets.MAIL_PRIVATE_KEY));
    // For the front desk, a person who works with the staff API.
    env.put(Secrets.API_TOKEN, secrets.get(Secrets.API_TOKEN));
    // Behind an address of the person's own stands whatever they put there.
    if (!person.containsKey("RINGBACK_PUBLIC_URL")) {
      env.put("SANDBOX_ORIGINS", String.join(",", addresses.starters()));
    }
    return env;
  }

  Map<String, String> postgres() {
    return new TreeMap<>(
        Map.of(
            Secrets.POSTGRES_PASSWORD, secrets.get(Secrets.POSTGRES_PASSWORD),
            Secrets.DATABASE_OWNER_PASSWORD, secrets.get(Secrets.DATABASE_OWNER_PASSWORD),
            Secrets.DATABASE_PASSWORD, secrets.get(Secrets.DATABASE_PASSWORD)));
  }

  private Map<String, String> shared(int port) {
    var env = new TreeMap<String, String>();
    env.put("RINGBACK_HOME", home.folder().toString());
    env.put("RINGBACK_PORT_BASE", Integer.toString(ports.base()));
    env.put("SERVER_PORT", Integer.toString(port));
    env.put("RINGBACK_PUBLIC_URL", addresses.publicUrl());
    env.put(Secrets.WEBHOOK_SECRET, secrets.get(Secrets.WEBHOOK_SECRET));
    env.put(Secrets.RINGCENTRAL_TOKEN, secrets.get(Secrets.RINGCENTRAL_TOKEN));
    env.put(Secrets.VONAGE_VOICE_KEY, secrets.get(Secrets.VONAGE_VOICE_KEY));
    env.put(Secrets.VONAGE_VOICE_SECRET, secrets.get(Secrets.VONAGE_VOICE_SECRET));
    return env;
  }
}
