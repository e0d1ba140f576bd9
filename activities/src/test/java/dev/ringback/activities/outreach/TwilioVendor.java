package dev.ringback.activities.outreach;

import dev.ringback.activities.ScriptedVendor;
import dev.ringback.activities.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** Twilio, as far as the tests need it, under a path prefix. */
final class TwilioVendor {
  static final String SID = "AC00000000000000000000000000000001";
  static final String ROOT = "/twilio/2010-04-01/Accounts/" + SID;

  private TwilioVendor() {}

  static TwilioGateway gateway(ScriptedVendor vendor) {
    return new TwilioGateway(
        vendor.address("/twilio"),
        SID,
        "token",
        new VendorHttp("Twilio", VendorHttp.client(), Duration.ofMillis(800)));
  }

  static String created(String sid) {
    return "{\"sid\":\"" + sid + "\",\"status\":\"queued\"}";
  }

  static String call(String sid, String status) {
    return "{\"sid\":\"" + sid + "\",\"status\":\"" + status + "\"}";
  }

  static String error(int code) {
    return "{\"code\":" + code + ",\"message\":\"about +15125550142\",\"status\":400}";
  }

  static String item(String sid, Instant created, String body) {
    return "{\"sid\":\"%s\",\"date_created\":\"%s\",\"status\":\"queued\",\"body\":\"%s\"}"
        .formatted(
            sid,
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
                .format(created.atOffset(ZoneOffset.UTC)),
            body);
  }

  static String list(String name, String... items) {
    return "{\"%s\":[%s],\"page\":0,\"page_size\":100,\"uri\":\"%s\",\"first_page_uri\":\"/x\",\"next_page_uri\":null,\"previous_page_uri\":null}"
        .formatted(name, String.join(",", Arrays.asList(items)), "/x");
  }

  static VendorCallbacks callbacks() {
    return new VendorCallbacks(java.net.URI.create("https://ringback.example/"));
  }

  static CallWithdrawal withdrawal(TwilioGateway twilio, TestStore store, EffectOnce once) {
    return new CallWithdrawal(
        twilio, store.ledger, once, store.episodes, store.contacts, store.clock);
  }
}
