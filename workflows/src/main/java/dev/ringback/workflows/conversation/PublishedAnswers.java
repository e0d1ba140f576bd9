package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers a question by rule, word for word from what the clinic publishes; nothing else. */
public final class PublishedAnswers {
  private static final Pattern PRICE =
      Pattern.compile(
          "\\bhow much\\b|\\b(price|cost|charge|fee|run)s?\\b|\\bcuanto (cuestan?|valen?|salen?|cobran|es|sale)\\b|\\b(precio|costo|tarifa)s?\\b|\\bque precio\\b");
  private static final Pattern WHERE =
      Pattern.compile(
          "\\bwhere (are you|is (it|the (clinic|spa|office|place))|is your|do i (go|come))\\b|\\b(your|the) (address|location)\\b|\\b(what'?s|send me) (your|the) address\\b"
              + "|\\bdonde (estan|quedan?|esta|es|se encuentran?|se ubican?)\\b|\\b(su|la) (direccion|ubicacion)\\b");

  private final Clinic clinic;
  private final Language language;

  PublishedAnswers(Clinic clinic, Language language) {
    this.clinic = clinic;
    this.language = language;
  }

  /** Whether the words ask for a price. */
  static boolean asksPrice(String words) {
    return PRICE.matcher(PlainWords.of(words)).find();
  }

  /**
   * The answer in one sentence.
   *
   * @param at where the conversation is about
   */
  Optional<String> to(String words, LocationId at) {
    String said = PlainWords.of(words);
    if (asksPrice(words)) {
      List<Treatment> named = NamedTreatments.in(words, clinic);
      return named.size() == 1 ? Optional.of(price(named.getFirst())) : Optional.empty();
    }
    return WHERE.matcher(said).find()
        ? Optional.of(address(clinic.location(at)))
        : Optional.empty();
  }

  private String price(Treatment treatment) {
    String from = dollars(treatment.price().from());
    String to = dollars(treatment.price().to());
    return switch (language) {
      case ENGLISH ->
          from.equals(to)
              ? treatment.name() + " is " + from + "."
              : treatment.name() + " runs " + from + " to " + to + ".";
      case SPANISH ->
          from.equals(to)
              ? treatment.name() + " cuesta " + from + "."
              : treatment.name() + " cuesta entre " + from + " y " + to + ".";
    };
  }

  private String address(Location location) {
    return switch (language) {
      case ENGLISH -> location.name() + " is at " + location.address() + ".";
      case SPANISH -> location.name() + " está en " + location.address() + ".";
    };
  }

  private static String dollars(int amount) {
    return String.format(Locale.US, "$%,d", amount);
  }
}
