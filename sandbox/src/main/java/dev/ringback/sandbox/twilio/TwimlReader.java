package dev.ringback.sandbox.twilio;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the part of TwiML this sandbox speaks; reports what the schema does not allow. */
final class TwimlReader {
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.ofEntries(
          entry("Response", Set.of()),
          entry("Say", Set.of("voice", "language", "loop")),
          entry("Pause", Set.of("length")),
          entry("Redirect", Set.of("method")),
          entry("Hangup", Set.of()),
          entry("Reject", Set.of("reason")),
          entry("Connect", Set.of("action", "method")),
          entry("ConversationRelay", RelayNoun.ATTRIBUTES),
          entry(
              "Language",
              Set.of("code", "ttsProvider", "voice", "transcriptionProvider", "speechModel")),
          entry("Parameter", Set.of("name", "value")),
          entry(
              "Gather",
              Set.of(
                  "input action method timeout speechTimeout maxSpeechTime profanityFilter finishOnKey numDigits partialResultCallback partialResultCallbackMethod language hints bargeIn debug actionOnEmptyResult speechModel enhanced"
                      .split(" "))),
          entry(
              "Dial",
              Set.of(
                  "action method timeout hangupOnStar timeLimit callerId record trim recordingStatusCallback recordingStatusCallbackMethod recordingStatusCallbackEvent answerOnBridge ringTone recordingTrack sequential referUrl referMethod events"
                      .split(" "))),
          entry(
              "Number",
              Set.of(
                  "sendDigits url method statusCallback statusCallbackEvent statusCallbackMethod byoc machineDetection amdStatusCallback amdStatusCallbackMethod machineDetectionTimeout machineDetectionSpeechThreshold machineDetectionSpeechEndThreshold machineDetectionSilenceTimeout"
                      .split(" "))));

  private final Consumer<String> warnings;

  private TwimlReader(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /**
   * Reads a document.
   *
   * @param warnings told of each element and attribute that is not allowed; those are left out
   * @throws IllegalArgumentException when it is not a TwiML document at all, or lacks what a verb
   *     cannot do without
   */
  static List<Verb> read(String xml, Consumer<String> warnings) {
    Element root = parse(xml);
    if (!root.getTagName().equals("Response")) {
      throw new IllegalArgumentException("the root element is not Response");
    }
    var reader = new TwimlReader(warnings);
    reader.checkAttributes(root);
    return reader.verbs(root, "Say Pause Redirect Hangup Reject Gather Dial Connect");
  }

  private List<Verb> verbs(Element parent, String allowed) {
    List<Verb> verbs = new ArrayList<>();
    for (Element child : children(parent, allowed)) {
      verbs.add(verb(child));
    }
    return List.copyOf(verbs);
  }

  private Verb verb(Element e) {
    return switch (e.getTagName()) {
      case "Say" -> new Verb.Say(e.getTextContent().strip());
      case "Pause" -> new Verb.Pause(number(e, "length", 1));
      case "Redirect" -> new Verb.Redirect(e.getTextContent().strip(), method(e));
      case "Hangup" -> new Verb.Hangup();
      case "Reject" -> new Verb.Reject();
      case "Gather" -> {
        Set<String> input = Set.of(text(e, "input", "dtmf").split("\\s+"));
        yield new Verb.Gather(
            verbs(e, "Say Pause"),
            textOrNull(e, "action"),
            method(e),
            input.contains("speech"),
            input.contains("dtmf"),
            number(e, "timeout", 5),
            text(e, "actionOnEmptyResult", "false").equals("true"),
            text(e, "language", "en-US"));
      }
      case "Dial" ->
          new Verb.Dial(numbers(e), textOrNull(e, "action"), method(e), number(e, "timeout", 30));
      case "Connect" -> new Verb.Connect(relay(e), textOrNull(e, "action"), method(e));
      default -> throw new IllegalStateException(e.getTagName());
    };
  }

  private RelayNoun relay(Element connect) {
    List<Element> nouns = children(connect, "ConversationRelay");
    if (nouns.size() != 1) {
      throw new IllegalArgumentException("Connect has no ConversationRelay");
    }
    Element noun = nouns.getFirst();
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 0; i < noun.getAttributes().getLength(); i++) {
      settings.put(
          noun.getAttributes().item(i).getNodeName(), noun.getAttributes().item(i).getNodeValue());
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> languages = new ArrayList<>();
    for (Element child : children(noun, "Language Parameter")) {
      if (child.getTagName().equals("Language")) {
        languages.add(required(child, "code"));
      } else {
        parameters.put(required(child, "name"), required(child, "value"));
      }
    }
    return RelayNoun.of(settings, languages, parameters);
  }

  private static String required(Element e, String name) {
    if (!e.hasAttribute(name)) {
      throw new IllegalArgumentException(e.getTagName() + " has no " + name);
    }
    return e.getAttribute(name);
  }

  private List<String> numbers(Element dial) {
    List<Element> nouns = children(dial, "Number");
    String own = nouns.isEmpty() ? dial.getTextContent().strip() : "";
    return own.isEmpty()
        ? nouns.stream().map(n -> n.getTextContent().strip()).toList()
        : List.of(own);
  }

  private List<Element> children(Element parent, String allowed) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e) {
        if (List.of(allowed.split(" ")).contains(e.getTagName())) {
          checkAttributes(e);
          children.add(e);
        } else {
          warnings.accept(e.getTagName() + " is not allowed in " + parent.getTagName());
        }
      }
    }
    return children;
  }

  private void checkAttributes(Element e) {
    Set<String> allowed = ATTRIBUTES.getOrDefault(e.getTagName(), Set.of());
    for (int i = 0; i < e.getAttributes().getLength(); i++) {
      String name = e.getAttributes().item(i).getNodeName();
      if (!allowed.contains(name)) {
        warnings.accept(e.getTagName() + " has no attribute " + name);
      }
    }
  }

  private int number(Element e, String name, int otherwise) {
    try {
      return Integer.parseInt(text(e, name, String.valueOf(otherwise)));
    } catch (NumberFormatException ignored) {
      warnings.accept(e.getTagName() + " " + name + " is not a number");
      return otherwise;
    }
  }

  private static String method(Element e) {
    return text(e, "method", "POST");
  }

  private static @Nullable String textOrNull(Element e, String name) {
    return e.hasAttribute(name) ? e.getAttribute(name) : null;
  }

  private static String text(Element e, String name, String otherwise) {
    return e.hasAttribute(name) ? e.getAttribute(name) : otherwise;
  }

  private static Element parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (SAXException | IOException e) {
      throw new IllegalArgumentException("not a well-formed document", e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the platform's own parser has these features", e);
    }
  }
}
