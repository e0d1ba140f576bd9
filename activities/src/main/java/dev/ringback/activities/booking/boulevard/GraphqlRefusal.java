package dev.ringback.activities.booking.boulevard;

import dev.ringback.activities.booking.BookingRefused;
import dev.ringback.activities.booking.BookingRefused.Why;

/** A GraphQL API answered with errors. Their words stay out: they may repeat what was asked. */
final class GraphqlRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final String field;

  /**
   * @param field name of the root field that failed; empty if the answer does not say
   */
  GraphqlRefusal(String code, String field) {
    super("refused with code " + (code.matches("[A-Z_]{1,60}") ? code : "unknown"));
    this.code = code;
    this.field = field;
  }

  String code() {
    return code;
  }

  /** Whether this field, and nothing else that was asked for, was not found. */
  boolean notFound(String asked) {
    return code.equals("NOT_FOUND") && field.equals(asked);
  }

  /** As the port tells it. */
  BookingRefused because(Why why) {
    return new BookingRefused(why, "Boulevard " + getMessage());
  }
}
