package dev.ringback.sandbox.patients;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened to a patient, in order. */
final class Diary {
  private final Clock clock;
  private final List<Entry> entries = new CopyOnWriteArrayList<>();

  Diary(Clock clock) {
    this.clock = clock;
  }

  /** Notes what is nobody's words. */
  void note(String what) {
    note(0, Kind.NOTE, what);
  }

  void note(int call, Kind kind, String words) {
    entries.add(new Entry(clock.instant(), call, kind, words));
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** What an entry is about. */
  enum Kind {
    RINGS("phone rings: "),
    HEARS("hears: "),
    /** Words they cut off; what came later was not heard. */
    HEARS_UNTIL("hears until cutting in: "),
    SAYS("says: "),
    MURMURS("murmurs: "),
    PRESSES("presses: "),
    HANGS_UP("hangs up"),
    SCREENER_HEARS("screener hears: "),
    SCREENER_SAYS("screener says: "),
    VOICEMAIL("voicemail takes down: "),
    LINE_CLOSED("line closed: "),
    TEXTS("texts: "),
    GETS_SMS("gets SMS: "),
    GETS_WHATSAPP("gets WHATSAPP: "),
    GETS_MAIL("gets mail: "),
    NOTE("");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * One event.
   *
   * @param call which call to the patient it is part of, from 1; 0: none
   */
  record Entry(Instant at, int call, Kind kind, String words) {
    String what() {
      return kind.words + words;
    }
  }
}
