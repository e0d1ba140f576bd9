package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.workflows.outreach.EffectId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reply to a mail of ours. Its text form shows nothing.
 *
 * @param key tells one mail from another; the same when SendGrid delivers it again
 * @param to the address it was sent to; ours name the mail that is replied to
 * @param words what they wrote, without what they quote
 * @param automatic whether no person wrote it, such as a notice of absence
 */
record InboundMail(String key, String to, String subject, String words, boolean automatic) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** {@code r.<effect>@…}: what our mails name as the address to reply to. */
  private static final Pattern OURS = Pattern.compile("\\br\\.([A-Za-z0-9_.-]+)@");

  private static final Pattern AUTOMATIC =
      Pattern.compile(
          "(?im)^(auto-submitted:\\s*auto-|x-auto-response-suppress:|precedence:\\s*(auto_reply|bulk|junk)|return-path:\\s*<>)");

  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(\\S+)");

  /** Where what is quoted begins. */
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?im)^\\s*(>|-{2,} ?(original|mensaje)|_{5,}\\s*$|(on|el) .{5,200}(wrote|escribi[oó]):|(from|de): .+@)");

  static InboundMail posted(@Nullable String contentType, byte[] body) {
    Map<String, String> form = MultipartForm.parse(contentType, body);
    String headers = form.getOrDefault("headers", "");
    Matcher id = MESSAGE_ID.matcher(headers);
    return new InboundMail(
        hash(id.find() ? id.group(1).getBytes(UTF_8) : body),
        form.getOrDefault("envelope", "") + " " + form.getOrDefault("to", ""),
        form.getOrDefault("subject", ""),
        unquoted(text(form)),
        AUTOMATIC.matcher(headers).find());
  }

  /** What the inbox keeps. */
  byte[] kept() {
    return JSON.writeValueAsBytes(
        Map.of("key", key, "to", to, "subject", subject, "words", words, "automatic", automatic));
  }

  static InboundMail read(byte[] kept) {
    JsonNode mail = JSON.readTree(kept);
    return new InboundMail(
        mail.path("key").asString(),
        mail.path("to").asString(),
        mail.path("subject").asString(),
        mail.path("words").asString(),
        mail.path("automatic").asBoolean());
  }

  /** The mail of ours that is replied to; empty if the address names none. */
  Optional<EffectId> repliesTo() {
    Matcher address = OURS.matcher(to);
    try {
      return address.find() ? Optional.of(new EffectId(address.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, String> form) {
    String text = form.getOrDefault("text", "");
    if (!text.isBlank()) {
      return text;
    }
    String html = form.getOrDefault("html", "");
    return HtmlUtils.htmlUnescape(
        html.replaceAll("(?is)<(style|script|blockquote).*?</\\1>", " ")
            .replaceAll("(?i)<(br|/p|/div)[^>]*>", "\n")
            .replaceAll("<[^>]*>", " "));
  }

  private static String unquoted(String text) {
    Matcher quote = QUOTE.matcher(text);
    String own = quote.find() ? text.substring(0, quote.start()) : text;
    return own.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "InboundMail[…]";
  }
}
