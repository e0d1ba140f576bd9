package dev.ringback.activities.outreach;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import dev.ringback.activities.outreach.VendorException.Refused;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/**
 * Transport of the Twilio SDK. The SDK's own sends a POST three times on a server error and ignores
 * configured timeouts; this one sends it once.
 */
final class TwilioHttp extends HttpClient {
  private final String base;
  private final VendorHttp http;

  /**
   * @param base scheme, host and path prefix that stand in for {@code https://api.twilio.com}
   */
  TwilioHttp(URI base, VendorHttp http) {
    this.base = base.toString().replaceAll("/+$", "");
    this.http = http;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(address(request))
            .header("Authorization", request.getAuthString())
            .header("Accept", "application/json");
    if (request.getMethod() == HttpMethod.GET) {
      copy.GET();
    } else {
      copy.header("Content-Type", "application/x-www-form-urlencoded")
          .method(
              request.getMethod().toString(), BodyPublishers.ofString(request.encodeFormBody()));
    }
    HttpResponse<String> response = http.send(copy);
    if (TwilioErrors.code(response.body()) == TwilioErrors.NOT_FINISHED) {
      throw new NotFinished();
    }
    if (response.statusCode() >= 300) {
      throw new Refused(
          "Twilio refused ("
              + response.statusCode()
              + ", "
              + TwilioErrors.code(response.body())
              + ")",
          TwilioErrors.refusal(response.body()),
          TwilioErrors.code(response.body()) == TwilioErrors.NOT_FOUND);
    }
    return new Response(response.body(), response.statusCode());
  }

  private URI address(Request request) {
    URI original = URI.create(request.getUrl());
    String query =
        original.getRawQuery() == null ? request.encodeQueryParams() : original.getRawQuery();
    return URI.create(base + original.getRawPath() + (query.isEmpty() ? "" : "?" + query));
  }
}
