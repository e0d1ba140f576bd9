package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.BookingRefused;

/** The system said no. Its words stay out: they may repeat what was asked. */
final class RestRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Meaning meaning;

  RestRefusal(Meaning meaning, String message) {
    super(message);
    this.meaning = meaning;
  }

  Meaning meaning() {
    return meaning;
  }

  BookingRefused forGood() {
    return new BookingRefused(meaning.why(), String.valueOf(getMessage()));
  }
}
