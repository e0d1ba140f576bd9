package dev.ringback.sandbox.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The models on offer: the configured one. */
@RestController
class ModelsController {
  private static final long CREATED = 1_700_000_000L;

  private final ModelKey key;
  private final String model;

  ModelsController(ModelKey key, @Value("${OPENAI_MODEL:sandbox-receptionist}") String model) {
    this.key = key;
    this.model = model;
  }

  @GetMapping("/openai/v1/models")
  Map<String, Object> models(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    key.require(authorization);
    return Map.of(
        "object",
        "list",
        "data",
        List.of(Map.of("id", model, "object", "model", "created", CREATED, "owned_by", "sandbox")));
  }

  @ExceptionHandler
  ResponseEntity<ModelRefusal.ErrorBody> refused(ModelRefusal refusal) {
    return ResponseEntity.status(refusal.status()).body(refusal.body());
  }
}
