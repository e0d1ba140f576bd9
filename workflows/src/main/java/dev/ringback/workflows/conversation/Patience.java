package dev.ringback.workflows.conversation;

/** What wears a conversation out, counted. */
final class Patience {
  private static final int MOST_READ_AGAIN = 3;

  private int misunderstood;
  private int frustrated;
  private int silences;
  private int abuse;
  private int offTopic;
  private int unheard;

  /** Counts what a turn shows. */
  void note(TurnReading reading) {
    silences = 0;
    if (reading.sentiment() == Sentiment.FRUSTRATED) {
      frustrated++;
    }
    if (reading.intents().contains(Intent.ABUSE)) {
      abuse++;
    }
    if (reading.intents().contains(Intent.OFF_TOPIC)
        && !ConversationPolicy.saysSomething(reading)) {
      offTopic++;
    }
  }

  /** The last turn could not be placed. */
  void notUnderstood() {
    misunderstood++;
  }

  /** Something was expected and nothing was said. */
  void silence() {
    silences++;
  }

  /** A call begins: the silences of another do not count on it. */
  void callBegan() {
    silences = 0;
  }

  /** Yes was said to a time that had not been heard to the end. */
  void unheard() {
    unheard++;
  }

  int misunderstood() {
    return misunderstood;
  }

  int frustrated() {
    return frustrated;
  }

  /** Since something was said last. */
  int silences() {
    return silences;
  }

  int abuse() {
    return abuse;
  }

  /** Turns about something else entirely. */
  int offTopic() {
    return offTopic;
  }

  /** Whether a time may be read once more to a person who keeps cutting in. */
  boolean mayReadAgain() {
    return unheard < MOST_READ_AGAIN;
  }
}
