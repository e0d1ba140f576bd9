package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;

/** What a conversation is held in and about: its language, its place, its tempo. */
final class Setting {
  private final Clinic clinic;
  private LocationId location;
  private Language language = Language.ENGLISH;
  private Sentiment mood = Sentiment.NEUTRAL;
  private boolean scripted;

  Setting(Clinic clinic, LocationId location) {
    this.clinic = clinic;
    this.location = location;
  }

  /** Whether a turn names a place near another of the clinic's locations; it is about that then. */
  boolean moves(TurnReading reading) {
    LocationId named = reading.location();
    if (named == null || named.equals(location)) {
      return false;
    }
    location = named;
    return true;
  }

  /** It is about this place from here on. */
  void at(LocationId place) {
    location = place;
  }

  /** Whether a turn is in another language that the clinic speaks; it is spoken from then on. */
  boolean switches(TurnReading reading) {
    Language spoken = reading.language();
    if (spoken == null || spoken == language || !clinic.languages().contains(spoken)) {
      return false;
    }
    language = spoken;
    return true;
  }

  void feels(Sentiment sentiment) {
    mood = PacingPolicy.mood(mood, sentiment);
  }

  void readBy(TurnReading.Source source) {
    scripted = source == TurnReading.Source.RULES;
  }

  LocationId location() {
    return location;
  }

  Language language() {
    return language;
  }

  Sentiment mood() {
    return mood;
  }

  /** Whether questions come with numbered answers: no model understands free words just now. */
  boolean scripted() {
    return scripted;
  }
}
