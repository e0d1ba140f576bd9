package dev.ringback.sandbox.conversation;

import dev.ringback.sandbox.control.Fault;
import dev.ringback.sandbox.control.Faults;
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
  private static final Utterance NONSENSE = Utterance.of("{\"intents\": [\"BOOK\", maybe? {");
  private static final Utterance REFUSAL =
      Utterance.refused("I'm sorry, but I can't help with that.");

  private final ModelKey key;
  private final Faults faults;
  private final Behaviour behaviour;
  private final ModelLog log;
  private final Clock clock;

  ChatCompletionsController(
      ModelKey key, Faults faults, Behaviour behaviour, ModelLog log, Clock clock) {
    this.key = key;
    this.faults = faults;
    this.behaviour = behaviour;
    this.log = log;
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
    ModelLog.Request noted = log.begins();
    try {
      Utterance said = faulty(request);
      return answer(request, said, noted);
    } catch (ModelRefusal refusal) {
      noted.done(false);
      throw refusal;
    }
  }

  @ExceptionHandler
  ResponseEntity<ModelRefusal.ErrorBody> refused(ModelRefusal refusal) {
    var answer = ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    if (refusal.status() == 429) {
      answer.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return answer.body(refusal.body());
  }

  /** A planned fault comes before the mode. */
  private Utterance faulty(JsonNode request) {
    Fault fault = faults.next("openai", "chat").orElse(null);
    return switch (fault) {
      case null -> said(request);
      case UNAVAILABLE_503 -> throw unavailable();
      case TOO_MANY_429 ->
          throw new ModelRefusal(
              429, "Rate limit reached.", "requests", null, "rate_limit_exceeded");
      case ERROR_500_AFTER_ACCEPT ->
          throw new ModelRefusal(500, "The server had an error.", "server_error", null, null);
      case GARBAGE -> NONSENSE;
      case SLOW -> {
        sleep(SLOW);
        yield said(request);
      }
      case TIMEOUT_AFTER_ACCEPT -> {
        sleep(NEVER);
        throw new ModelRefusal(504, "Gateway timeout.", "server_error", null, null);
      }
    };
  }

  private Utterance said(JsonNode request) {
    return switch (behaviour.setting().mode()) {
      case NORMAL, SLOW -> Utterance.of(Receptionist.answer(request));
      case HOSTILE -> new HostileReceptionist(behaviour.nextSeed()).answer(request);
      case DOWN -> throw unavailable();
      case GARBAGE -> NONSENSE;
      case REFUSING -> REFUSAL;
    };
  }

  private ResponseEntity<StreamingResponseBody> answer(
      JsonNode request, Utterance said, ModelLog.Request noted) {
    boolean streamed = request.path("stream").asBoolean(false);
    return ResponseEntity.ok()
        .contentType(streamed ? MediaType.TEXT_EVENT_STREAM : MediaType.APPLICATION_JSON)
        .body(
            new Speech(
                Completion.of(request, said, clock.instant()),
                behaviour.setting(),
                noted,
                streamed,
                request.at("/stream_options/include_usage").asBoolean(false)));
  }

  private static ModelRefusal unavailable() {
    return new ModelRefusal(503, "The server is overloaded.", "server_error", null, null);
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
