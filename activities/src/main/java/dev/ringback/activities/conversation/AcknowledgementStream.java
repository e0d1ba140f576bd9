package dev.ringback.activities.conversation;

/**
 * Reads the {@code acknowledgement} of a proposal while its JSON arrives, in whatever pieces. It
 * only looks on: whether the JSON holds is decided when all of it is there.
 */
final class AcknowledgementStream {
  private static final String PROPERTY = "acknowledgement";
  private static final char NONE = '\0';

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder name = new StringBuilder();
  private State state = State.BETWEEN;
  private Target target = Target.SKIP;
  private int depth;
  private boolean value;
  private int unicode;
  private int digits;

  /** Takes the next piece. */
  void feed(CharSequence piece) {
    for (int i = 0; i < piece.length() && state != State.ENDED && state != State.BROKEN; i++) {
      next(piece.charAt(i));
    }
  }

  /** What the acknowledgement holds so far. */
  String text() {
    return text.toString();
  }

  /** Whether the acknowledgement is complete. */
  boolean ended() {
    return state == State.ENDED;
  }

  private void next(char c) {
    switch (state) {
      case BETWEEN -> between(c);
      case STRING -> string(c);
      case ESCAPE -> escape(c);
      case UNICODE -> unicode(c);
      case ENDED, BROKEN -> {}
    }
  }

  private void between(char c) {
    switch (c) {
      case '{', '[' -> {
        depth++;
        value = c == '[';
      }
      case '}', ']' -> depth--;
      case ':' -> value = true;
      case ',' -> value = depth > 1 && value;
      case '"' -> open();
      default -> {}
    }
  }

  private void open() {
    state = State.STRING;
    if (depth != 1) {
      target = Target.SKIP;
    } else if (value) {
      target = name.toString().equals(PROPERTY) ? Target.TEXT : Target.SKIP;
    } else {
      target = Target.NAME;
      name.setLength(0);
    }
  }

  private void string(char c) {
    if (c == '"') {
      state = target == Target.TEXT ? State.ENDED : State.BETWEEN;
    } else if (c == '\\') {
      state = State.ESCAPE;
    } else if (c < ' ') {
      state = State.BROKEN;
    } else {
      take(c);
    }
  }

  private void escape(char c) {
    if (c == 'u') {
      state = State.UNICODE;
      unicode = 0;
      digits = 0;
      return;
    }
    char meant =
        switch (c) {
          case '"', '\\', '/' -> c;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> NONE;
        };
    if (meant == NONE) {
      state = State.BROKEN;
    } else {
      state = State.STRING;
      take(meant);
    }
  }

  private void unicode(char c) {
    int digit = Character.digit(c, 16);
    if (digit < 0 || c > 'f') {
      state = State.BROKEN;
      return;
    }
    unicode = unicode * 16 + digit;
    digits++;
    if (digits == 4) {
      state = State.STRING;
      take((char) unicode);
    }
  }

  private void take(char c) {
    switch (target) {
      case TEXT -> text.append(c);
      case NAME -> name.append(c);
      case SKIP -> {}
    }
  }

  private enum State {
    BETWEEN,
    STRING,
    ESCAPE,
    UNICODE,
    ENDED,
    BROKEN
  }

  private enum Target {
    TEXT,
    NAME,
    SKIP
  }
}
