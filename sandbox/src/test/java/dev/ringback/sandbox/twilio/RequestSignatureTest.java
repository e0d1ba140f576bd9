package dev.ringback.sandbox.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestSignatureTest {
  @Test
  void signsTheAddressAndTheSortedParameters() {
    var params =
        Map.of(
            "To", "+18005551212",
            "From", "+14158675309",
            "Digits", "1234",
            "Caller", "+14158675309",
            "CallSid", "CA1234567890ABCDE");

    assertThat(RequestSignature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", params))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
  }
}
