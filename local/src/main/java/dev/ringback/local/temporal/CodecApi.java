package dev.ringback.local.temporal;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import dev.ringback.local.machine.Problem;
import dev.ringback.records.transport.ClientTls;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Decrypts payloads at a starter, by Temporal's remote codec protocol. */
public final class CodecApi implements PayloadReader {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = ClientTls.http().connectTimeout(PATIENCE).build();
  private final List<String> starters;
  private final String token;

  /**
   * @param starters addresses that stand for one another
   */
  public CodecApi(List<String> starters, String token) {
    this.starters = List.copyOf(starters);
    this.token = token;
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    if (payloads.isEmpty()) {
      return List.of();
    }
    IOException last = null;
    for (var starter : starters) {
      try {
        return ask(starter, Payloads.newBuilder().addAllPayloads(payloads).build());
      } catch (IOException e) {
        last = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Problem("reading a history was interrupted", "try again");
      }
    }
    throw new Problem(
        "no starter decodes payloads (" + last + ")", "read `./ringback logs starter`");
  }

  private List<Payload> ask(String starter, Payloads payloads)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(starter + "/codec/" + token + "/decode"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JsonFormat.printer().print(payloads)))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("the codec answered " + response.statusCode());
    }
    return parse(response.body());
  }

  private static List<Payload> parse(String json) throws InvalidProtocolBufferException {
    var payloads = Payloads.newBuilder();
    JsonFormat.parser().ignoringUnknownFields().merge(json, payloads);
    return payloads.getPayloadsList();
  }
}
