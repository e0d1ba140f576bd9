package dev.ringback.activities.outreach;

import dev.ringback.workflows.outreach.EffectId;
import java.net.URI;

/**
 * Addresses Twilio calls back, each carrying the effect's id: a callback then proves the effect
 * even if the answer to the request was lost.
 *
 * @param publicUrl the installation's public base URL, which vendors also sign
 */
public record VendorCallbacks(URI publicUrl) {

  URI callAnswered(EffectId effect) {
    return at("/webhooks/twilio/voice/answer", effect);
  }

  URI callStatus(EffectId effect) {
    return at("/webhooks/twilio/voice/status", effect);
  }

  URI messageStatus(EffectId effect) {
    return at("/webhooks/twilio/messages/status", effect);
  }

  private URI at(String path, EffectId effect) {
    // An EffectId is safe in a query as it is; encoding it would break the vendor's signature.
    return URI.create(publicUrl.toString().replaceAll("/+$", "") + path + "?op=" + effect);
  }
}
