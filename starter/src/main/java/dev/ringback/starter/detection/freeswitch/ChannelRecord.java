package dev.ringback.starter.detection.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.starter.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What mod_xml_cdr posts for one leg. It comes as XML ({@code encode=textxml}), as {@code
 * cdr=<xml>} (no encoding, the default) or as {@code cdr=} and the XML with percent signs ({@code
 * encode=true}); with {@code disable-100-continue} the content type says nothing, so the body does.
 */
final class ChannelRecord {
  private static final byte[] FORM = "cdr=".getBytes(UTF_8);

  private final Element root;

  private ChannelRecord(Element root) {
    this.root = root;
  }

  static ChannelRecord parse(byte[] body) {
    try {
      DocumentBuilder parser = factory().newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // it would print the record
      return new ChannelRecord(
          parser.parse(new ByteArrayInputStream(xml(body))).getDocumentElement());
    } catch (SAXException | IOException | IllegalArgumentException e) {
      throw Problem.field("cdr", "is not a complete call record in XML and UTF-8");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record comes from outside: it may name no file or address to be read. */
  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    return factory;
  }

  private static byte[] xml(byte[] body) {
    boolean form = body.length > FORM.length;
    for (int i = 0; form && i < FORM.length; i++) {
      form = body[i] == FORM[i];
    }
    if (!form) {
      return body;
    }
    byte[] value = new byte[body.length - FORM.length];
    System.arraycopy(body, FORM.length, value, 0, value.length);
    return value[0] == '%'
        ? URLDecoder.decode(new String(value, UTF_8), UTF_8).getBytes(UTF_8)
        : value;
  }

  /**
   * The leg.
   *
   * @throws RuntimeException a problem to answer with, if the record has no id
   */
  FinishedLeg leg(Instant at) {
    Optional<Element> flow = firstProfiled();
    Optional<Element> profile = flow.flatMap(f -> child(f, "caller_profile"));
    var own =
        new LegFields.Own(
            or(text(profile, "uuid"), variable("uuid")),
            or(text(child(root, "channel_data"), "direction"), variable("direction")),
            or(text(profile, "context"), variable("user_context")),
            text(profile, "caller_id_number"),
            text(profile, "destination_number"),
            flows().stream().map(ChannelRecord::spell).toList());
    return LegFields.read(own, this::variable, at)
        .orElseThrow(() -> Problem.field("cdr", "holds no uuid of a leg"));
  }

  /** The oldest part of the call's way through the dialplan: later ones follow a transfer. */
  private Optional<Element> firstProfiled() {
    List<Element> flows = flows();
    return flows.isEmpty() ? Optional.empty() : Optional.of(flows.getLast());
  }

  private List<Element> flows() {
    List<Element> flows = new ArrayList<>();
    for (Node n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && element.getTagName().equals("callflow")) {
        flows.add(element);
      }
    }
    return flows;
  }

  private static LegFields.Spell spell(Element flow) {
    Optional<Element> times = child(flow, "times");
    return LegFields.Spell.of(
        text(times, "bridged_time"), text(times, "transfer_time"), text(times, "hangup_time"));
  }

  private @Nullable String variable(String name) {
    String encoded = text(child(root, "variables"), name);
    try {
      return encoded == null ? null : URLDecoder.decode(encoded, UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded;
    }
  }

  private static Optional<Element> child(Element parent, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && element.getTagName().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String text(Optional<Element> parent, String name) {
    return parent
        .flatMap(p -> child(p, name))
        .map(e -> e.getTextContent().strip())
        .filter(t -> !t.isEmpty())
        .orElse(null);
  }

  private static @Nullable String or(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
