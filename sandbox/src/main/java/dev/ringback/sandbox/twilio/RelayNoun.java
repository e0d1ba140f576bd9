package dev.ringback.sandbox.twilio;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A ConversationRelay as a document asks for it.
 *
 * @param url of the application's socket, ws or wss
 * @param settings the attributes as written
 * @param languages codes of its Language elements
 * @param parameters handed to the application as they are
 */
record RelayNoun(
    String url,
    Map<String, String> settings,
    List<String> languages,
    Map<String, String> parameters) {

  /** Twilio's own documents and SDKs write some of them in lower case. */
  static final Set<String> ATTRIBUTES =
      Set.of(
          "url language ttsLanguage transcriptionLanguage ttsProvider voice transcriptionProvider speechModel profanityFilter dtmfDetection welcomeGreeting partialPrompts welcomeGreetingInterruptible interruptible preemptible hints intelligenceService reportInputDuringAgentSpeech elevenlabsTextNormalization interruptSensitivity debug backgroundnoisereduction backgroundNoiseReduction speechtimeout speechTimeout deepgramsmartformat deepgramSmartFormat ignorebackchannel ignoreBackchannel events eotThreshold conversationConfiguration applicationReconnect"
              .split(" "));

  private static final Set<String> INTERRUPTIBLE =
      Set.of("none", "dtmf", "speech", "any", "true", "false");

  RelayNoun {
    settings = Map.copyOf(settings);
    languages = List.copyOf(languages);
    parameters = Map.copyOf(parameters);
  }

  /**
   * Checks and takes what the element says.
   *
   * @throws IllegalArgumentException when no session can come of it
   */
  static RelayNoun of(
      Map<String, String> settings, List<String> languages, Map<String, String> parameters) {
    String url = settings.get("url");
    if (url == null) {
      throw new IllegalArgumentException("ConversationRelay has no url");
    }
    checkUrl(url);
    String interruptible = settings.getOrDefault("interruptible", "any");
    if (!INTERRUPTIBLE.contains(interruptible)) {
      throw new IllegalArgumentException("ConversationRelay interruptible is " + interruptible);
    }
    return new RelayNoun(url, settings, languages, parameters);
  }

  boolean speechInterrupts() {
    return Set.of("any", "speech", "true").contains(settings.getOrDefault("interruptible", "any"));
  }

  boolean keysInterrupt() {
    return Set.of("any", "dtmf", "true").contains(settings.getOrDefault("interruptible", "any"));
  }

  boolean on(String name) {
    return settings.getOrDefault(name, "false").equals("true");
  }

  /** Whether events of that name are asked for, as in {@code events="speaker-events"}. */
  boolean tells(String events) {
    return Set.of(settings.getOrDefault("events", "").split("[\\s,]+")).contains(events);
  }

  boolean ignoresBackchannels() {
    return on("ignoreBackchannel") || on("ignorebackchannel");
  }

  /** The language the callee is understood in at first. */
  String transcriptionLanguage() {
    return settings.getOrDefault(
        "transcriptionLanguage", settings.getOrDefault("language", "en-US"));
  }

  private static void checkUrl(String url) {
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("ConversationRelay url is no address", e);
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean allowed = scheme.equals("wss") || (scheme.equals("ws") && loopback(address.getHost()));
    if (!allowed || address.getHost() == null) {
      throw new IllegalArgumentException("ConversationRelay url must be wss");
    }
  }

  /** The sandbox alone takes ws, and only where nothing leaves the machine. */
  private static boolean loopback(String host) {
    return host != null
        && (host.equals("localhost")
            || (host.matches("[0-9.]+|\\[[0-9a-fA-F:]+]") && literal(host).isLoopbackAddress()));
  }

  private static InetAddress literal(String host) {
    return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
  }
}
