package dev.ringback.sandbox.ringcentral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A request that the API turns down, in its form of errors. */
final class ApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;

  ApiRefusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  ResponseEntity<?> answer() {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
    if (status == 429) {
      answer.header("Retry-After", "60");
    }
    return answer.body(body(code, String.valueOf(getMessage())));
  }

  static Map<String, Object> failure(int status) {
    return status == 429
        ? body("CMN-301", "Request rate exceeded")
        : body("CMN-201", "Service Temporary Unavailable");
  }

  private static Map<String, Object> body(String code, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("errorCode", code);
    body.put("message", message);
    body.put("errors", List.of(Map.of("errorCode", code, "message", message)));
    return body;
  }
}
