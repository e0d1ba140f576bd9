package dev.ringback.sandbox.sendgrid;

import org.jspecify.annotations.Nullable;

/** One entry of SendGrid's error list. */
record MailProblem(String message, @Nullable String field, @Nullable String help) {
  private static final String HELP =
      "http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message.";

  static MailProblem of(String field, String message) {
    return new MailProblem(message, field, HELP + field.replaceAll("\\.\\d+", ""));
  }

  static MailProblem plain(String message) {
    return new MailProblem(message, null, null);
  }
}
