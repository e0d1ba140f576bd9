package dev.ringback.sandbox.conversation;

import org.jspecify.annotations.Nullable;

/** A request answered with OpenAI's error body. */
final class ModelRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final @Nullable String param;
  private final @Nullable String code;

  ModelRefusal(
      int status, String message, String type, @Nullable String param, @Nullable String code) {
    super(message);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  static ModelRefusal invalid(String message, @Nullable String param, @Nullable String code) {
    return new ModelRefusal(400, message, "invalid_request_error", param, code);
  }

  int status() {
    return status;
  }

  ErrorBody body() {
    return new ErrorBody(new ErrorBody.Error(String.valueOf(getMessage()), type, param, code));
  }

  record ErrorBody(Error error) {
    record Error(String message, String type, @Nullable String param, @Nullable String code) {}
  }
}
