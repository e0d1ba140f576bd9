package dev.ringback.activities.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorHttpTest {
  private final ScriptedVendor vendor = new ScriptedVendor();
  private final VendorHttp http =
      new VendorHttp("Acme", VendorHttp.client(), Duration.ofMillis(400));

  @AfterEach
  void close() {
    vendor.close();
  }

  private HttpRequest.Builder post(URI address) {
    return HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofString("secret=1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 400, 404, 422})
  void passesAnswersOn(int status) {
    vendor.then(status, "body");
    assertThat(http.send(post(vendor.address("/x"))).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void doesNotKnowWhatAServerErrorDidAndAsksOnlyOnce(int status) {
    vendor.then(status, "oops");
    assertThatThrownBy(() -> http.send(post(vendor.address("/x"))))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageContaining("Acme");
    assertThat(vendor.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 429})
  void knowsThatAnOverloadedOrUnauthenticatedRequestDidNothing(int status) {
    vendor.then(status, "", "Retry-After", "7");
    assertThatThrownBy(() -> http.send(post(vendor.address("/x"))))
        .isInstanceOfSatisfying(
            NothingHappened.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(status == 401 ? 30 : 7)));
    assertThat(vendor.asked()).hasSize(1);
  }

  @Test
  void leavesAVendorAloneForAsLongAsItAsksWhateverItDid() {
    vendor.then(503, "", "Retry-After", "7");
    assertThatThrownBy(() -> http.send(post(vendor.address("/x"))))
        .isInstanceOfSatisfying(
            OutcomeUnknown.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  void doesNotBelieveAnAbsurdRetryAfter() {
    vendor.then(429, "", "Retry-After", "86400");
    assertThatThrownBy(() -> http.send(post(vendor.address("/x"))))
        .isInstanceOfSatisfying(
            NothingHappened.class,
            e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(5)));
  }

  @Test
  void knowsThatARefusedConnectionDidNothing() {
    URI nobody = vendor.address("/x");
    vendor.close();
    assertThatThrownBy(() -> http.send(post(nobody))).isInstanceOf(NothingHappened.class);
  }

  @Test
  void doesNotKnowWhatASilentVendorDid() {
    vendor.thenSilence();
    assertThatThrownBy(() -> http.send(post(vendor.address("/x?To=%2B15125550142"))))
        .isInstanceOf(OutcomeUnknown.class)
        .hasMessageNotContaining("5125550142")
        .hasNoCause();
    assertThat(vendor.asked()).hasSize(1);
  }
}
