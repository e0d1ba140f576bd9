package dev.ringback.activities.outreach;

import com.sendgrid.Client;
import com.sendgrid.Method;
import com.sendgrid.Request;
import com.sendgrid.Response;
import com.sendgrid.SendGrid;
import com.sendgrid.helpers.mail.Mail;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.records.Columns;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SendGrid's mail API. */
public final class SendGridGateway {
  private static final URI REAL = URI.create("https://api.sendgrid.com");

  private final SendGrid sendGrid;

  /**
   * @param base stands in for {@code https://api.sendgrid.com}, path prefix included; null: the
   *     real
   */
  public SendGridGateway(@Nullable URI base, String apiKey, VendorHttp http) {
    this.sendGrid = new SendGrid(apiKey, new Transport(base == null ? REAL : base, http));
  }

  /**
   * Sends the mail.
   *
   * @return SendGrid's message id, if it gave one
   * @throws VendorException if it was not or may not have been accepted
   */
  @Nullable String send(Mail mail) {
    try {
      Request request = new Request();
      request.setMethod(Method.POST);
      request.setEndpoint("mail/send");
      request.setBody(mail.build());
      Response response = sendGrid.api(request);
      if (response.getStatusCode() >= 300) {
        throw new Refused("SendGrid refused (" + response.getStatusCode() + ")", refusal(response));
      }
      return response.getHeaders().get("X-Message-Id");
    } catch (IOException e) {
      throw new OutcomeUnknown("SendGrid gave no answer");
    }
  }

  /**
   * Has SendGrid delete what it keeps of an address.
   *
   * @throws VendorException if it was not or may not have been accepted
   */
  void erase(String address) {
    try {
      Request request = new Request();
      request.setMethod(Method.POST);
      request.setEndpoint("recipients/erasejob");
      request.setBody(Columns.json(Map.of("email_addresses", List.of(address))));
      Response response = sendGrid.api(request);
      if (response.getStatusCode() >= 300) {
        throw new Refused("SendGrid refused (" + response.getStatusCode() + ")", Refusal.REJECTED);
      }
    } catch (IOException e) {
      throw new OutcomeUnknown("SendGrid gave no answer");
    }
  }

  /** SendGrid names the field it objects to. */
  private static Refusal refusal(Response response) {
    String body = response.getBody();
    if (response.getStatusCode() == 403 || body.contains("\"from")) {
      return Refusal.SENDER_NOT_SET_UP;
    }
    return body.contains("personalizations") && body.contains(".email")
        ? Refusal.UNREACHABLE_ADDRESS
        : Refusal.REJECTED;
  }

  /** The SDK's own transport knows no path prefix, no scheme and no timeout. */
  private static final class Transport extends Client {
    private final String base;
    private final VendorHttp http;

    private Transport(URI base, VendorHttp http) {
      this.base = base.toString().replaceAll("/+$", "");
      this.http = http;
    }

    @Override
    public Response api(Request request) {
      HttpRequest.Builder copy =
          HttpRequest.newBuilder(URI.create(base + request.getEndpoint()))
              .header("Content-Type", "application/json");
      request.getHeaders().forEach(copy::setHeader);
      copy.method(request.getMethod().name(), BodyPublishers.ofString(request.getBody()));
      HttpResponse<String> response = http.send(copy);
      Map<String, String> headers =
          response
              .headers()
              .firstValue("X-Message-Id")
              .map(id -> Map.of("X-Message-Id", id))
              .orElse(Map.of());
      return new Response(response.statusCode(), response.body(), headers);
    }
  }
}
