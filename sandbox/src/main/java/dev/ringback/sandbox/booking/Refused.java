package dev.ringback.sandbox.booking;

/** A request Boulevard answers with a GraphQL error, at HTTP 200. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  Refused(String code, String message) {
    super(message);
    this.code = code;
  }

  static Refused notFound(String what) {
    return new Refused("NOT_FOUND", what + " not found");
  }

  String code() {
    return code;
  }
}
