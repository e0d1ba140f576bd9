package dev.ringback.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Twilio, as it calls back. Signs by its own reading of the rule, not with the SDK's validator. */
public final class TwilioCalls {
  private final Http http;

  public TwilioCalls(Http http) {
    this.http = http;
  }

  public HttpResponse<String> post(String path, String... form) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < form.length; i += 2) {
      parameters.put(form[i], form[i + 1]);
    }
    return raw(path, encode(parameters), sign(TestSettings.PUBLIC_URL + path, parameters));
  }

  public HttpResponse<String> raw(String path, String body, String signature) {
    return http.send(
        "POST",
        path,
        body.getBytes(UTF_8),
        "Content-Type",
        "application/x-www-form-urlencoded; charset=utf-8",
        "X-Twilio-Signature",
        signature);
  }

  public static String sign(String url, Map<String, String> parameters) {
    var text = new StringBuilder(url);
    new TreeMap<>(parameters).forEach((name, value) -> text.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TestSettings.TWILIO_TOKEN.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
