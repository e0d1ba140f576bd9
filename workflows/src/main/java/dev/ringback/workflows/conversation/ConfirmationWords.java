package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotWording;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;

/**
 * What a caller is told of a time that only the clinic's people can confirm: never that it is
 * booked before they said so. Names no treatment.
 */
public record ConfirmationWords(Location location, Language language) {

  /** The request is made; the answer follows by text. */
  public String requested(Slot slot) {
    return switch (language) {
      case ENGLISH ->
          "I have asked the team for %s at %s; they confirm by text as soon as they have entered it. If anything changes, call %s."
              .formatted(time(slot), location.name(), staffLine());
      case SPANISH ->
          "Pedí a nuestro equipo el %s en %s; se lo confirman por mensaje de texto en cuanto lo hayan anotado. Si algo cambia, llame al %s."
              .formatted(time(slot), location.name(), staffLine());
    };
  }

  /** The clinic's people have entered it. */
  public String confirmed(Slot slot) {
    return switch (language) {
      case ENGLISH ->
          "Confirmed: %s at %s, %s. Please arrive 15 minutes early. If anything changes, call %s."
              .formatted(time(slot), location.name(), location.address(), staffLine());
      case SPANISH ->
          "Confirmado: %s en %s, %s. Por favor llegue 15 minutos antes. Si algo cambia, llame al %s."
              .formatted(time(slot), location.name(), location.address(), staffLine());
    };
  }

  /** The clinic's people cannot have them then. */
  public String declined(Slot slot) {
    return switch (language) {
      case ENGLISH ->
          "%s: I'm sorry, %s did not work out. Reply to this text and I'll find you another time, or call %s."
              .formatted(location.name(), time(slot), staffLine());
      case SPANISH ->
          "%s: lo siento, no fue posible el %s. Responda a este mensaje y le busco otro horario, o llame al %s."
              .formatted(location.name(), time(slot), staffLine());
    };
  }

  private String time(Slot slot) {
    return SlotWording.of(slot, location.zone(), language);
  }

  private String staffLine() {
    return PhoneWords.of(location.staffLine().e164());
  }
}
