package dev.ringback.sandbox.conversation;

import dev.ringback.sandbox.control.Fault;
import dev.ringback.sandbox.control.Faults;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI's chat completions address. Faults are planned for operation {@code chat}. */
@RestController
class ChatCompletionsController {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final Duration NEVER = Duration.ofMinutes(2);
  private static final String NONSENSE = "{\"intents\": [\"BOOK\", maybe? {";

  private final ModelKey key;
  private final Faults faults;
  private final Clock clock;

  ChatCompletionsController(ModelKey key, Faults faults, Clock clock) {
    this.key = key;
    this.faults = faults;
    this.clock = clock;
  }

  @PostMapping("/openai/v1/chat/completions")
  ResponseEntity<StreamingResponseBody> complete(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody(required = false) @Nullable String body) {
    key.require(authorization);
    JsonNode request = parsed(body);
    RequestCheck.check(request);
    Fault fault = faults.next("openai", "chat").orElse(null);
    return switch (fault) {
      case null -> answer(request, Receptionist.answer(request));
      case UNAVAILABLE_503 ->
          throw new ModelRefusal(503, "The server is overloaded.", "server_error", null, null);
      case TOO_MANY_429 ->
          throw new ModelRefusal(
              429, "Rate limit reached.", "requests", null, "rate_limit_exceeded");
      case ERROR_500_AFTER_ACCEPT ->
          throw new ModelRefusal(500, "The server had an error.", "server_error", null, null);
      case GARBAGE -> answer(request, NONSENSE);
      case SLOW -> {
        sleep(SLOW);
        yield answer(request, Receptionist.answer(request));
      }
      case TIMEOUT_AFTER_ACCEPT -> {
        sleep(NEVER);
        throw new ModelRefusal(504, "Gateway timeout.", "server_error", null, null);
      }
    };
  }

  @ExceptionHandler
  ResponseEntity<ModelRefusal.ErrorBody> refused(ModelRefusal refusal) {
    var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (refusal.status() == 429) {
      answer.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return answer.body(refusal.body());
  }

  private ResponseEntity<StreamingResponseBody> answer(JsonNode request, String content) {
    Completion completion = Completion.of(request, content, clock.instant());
    if (!request.path("stream").asBoolean(false)) {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(out -> out.write(utf8(completion.whole().toString())));
    }
    boolean usage = request.at("/stream_options/include_usage").asBoolean(false);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .body(out -> {
          for (String event : completion.events(usage)) {
            out.write(utf8("data: " + event + "\n\n"));
            out.flush();
          }
        });
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(@Nullable String body) {
    try {
      JsonNode request = JSON.readTree(body == null ? "" : body);
      if (request.isObject()) {
        return request;
      }
    } catch (JacksonException e) {
      // answered below, as any other body that is no JSON object
    }
    throw ModelRefusal.invalid("We could not parse the JSON body of your request.", null, null);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
