package dev.ringback.starter.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.starter.StarterTest;
import dev.ringback.starter.TestSettings;
import dev.ringback.starter.TwilioCalls;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TwilioSignatureTest extends StarterTest {
  private static final String PATH = "/webhooks/twilio/messages/status?op=ep_none.first.text";
  private static final String URL = TestSettings.PUBLIC_URL + PATH;

  @Autowired private TwilioSignature signature;
  private TwilioCalls twilio;

  @BeforeEach
  void connect() {
    twilio = new TwilioCalls(http);
  }

  @Test
  void acceptsThePublishedVector() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", "+18005551212");
    form.put("CallSid", "CA1234567890ABCDE");
    form.put("Caller", "+14158675309");
    form.put("Digits", "1234");
    form.put("From", "+14158675309");

    signature.verifyForm(
        "https://mycompany.com/myapp.php?foo=1&bar=2", form, "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }

  @Test
  void acceptsASignedForm() {
    assertThat(post(form("delivered"), form("delivered")).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAMissingSignature() {
    var answer =
        http.send(
            "POST",
            PATH,
            TwilioCalls.encode(form("sent")).getBytes(UTF_8),
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void refusesAChangedParameter() {
    assertThat(post(form("failed"), form("delivered")).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesTheSameFormAtAnotherAddress() {
    String signed = TwilioCalls.sign(URL, form("sent"));
    String elsewhere = PATH.replace("ep_none", "ep_other");

    assertThat(twilio.raw(elsewhere, TwilioCalls.encode(form("sent")), signed).statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesAParameterThatComesTwice() {
    Map<String, String> form = form("delivered");
    String twice = TwilioCalls.encode(form) + "&MessageStatus=failed";

    var answer = twilio.raw(PATH, twice, TwilioCalls.sign(URL, form));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("twice");
  }

  @Test
  void refusesAFormThatIsNotUtf8() {
    var answer = twilio.raw(PATH, "MessageSid=SM1&MessageStatus=%E9", "x");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void refusesABodyThatIsNeitherFormNorJson() {
    var answer =
        http.send(
            "POST",
            PATH,
            "a".getBytes(UTF_8),
            "X-Twilio-Signature",
            "x",
            "Content-Type",
            "text/xml");

    assertThat(answer.statusCode()).isEqualTo(415);
  }

  @Test
  void refusesAMegabyte() {
    assertThat(twilio.raw(PATH, "Body=" + "x".repeat(1 << 20), "x").statusCode()).isEqualTo(413);
  }

  @Test
  void acceptsASignedJsonBodyAsFarAsTheSignatureGoes() throws Exception {
    String body = "{\"a\":1}";
    String path = PATH + "&bodySHA256=" + sha256(body);
    String signed = TwilioCalls.sign(TestSettings.PUBLIC_URL + path, Map.of());

    // Verified, and then refused for the field that only a form would have.
    var answer = http.post(path, body, "X-Twilio-Signature", signed);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("MessageSid");

    assertThat(http.post(path, "{\"a\":2}", "X-Twilio-Signature", signed).statusCode())
        .isEqualTo(403);
  }

  @Test
  void refusesJsonWithoutItsHash() {
    String signed = TwilioCalls.sign(URL, Map.of());

    assertThat(http.post(PATH, "{}", "X-Twilio-Signature", signed).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> post(Map<String, String> sent, Map<String, String> signed) {
    return twilio.raw(PATH, TwilioCalls.encode(sent), TwilioCalls.sign(URL, signed));
  }

  private static Map<String, String> form(String status) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("MessageSid", "SM0001");
    form.put("MessageStatus", status);
    form.put("To", "+15125550199");
    return form;
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
