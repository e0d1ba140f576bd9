package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotWording;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.escalation.EscalationReason;
import java.time.ZoneId;
import java.util.List;

/**
 * The assistant's fixed sentences in a conversation. Texts name no treatment by themselves: what
 * the caller said is taken up by the checked acknowledgement only.
 */
public final class Phrasebook {
  private final Clinic clinic;
  private final Location location;
  private final Greetings greetings;

  public Phrasebook(Clinic clinic, Location location) {
    this.clinic = clinic;
    this.location = location;
    this.greetings = new Greetings(clinic, location);
  }

  /** First words. */
  public Greetings greetings() {
    return greetings;
  }

  /** A qualifying question, after taking up what was said. */
  public String ask(String acknowledgement, Question question) {
    return Sentences.join(acknowledgement, question.words());
  }

  /** Times on offer. */
  public String offer(String acknowledgement, List<Slot> slots, Channel channel) {
    if (channel == Channel.VOICE) {
      return Sentences.join(
          acknowledgement,
          "For a consultation at "
              + location.name()
              + " I have "
              + SlotWording.spoken(slots, zone())
              + ".",
          "Which suits you best?");
    }
    return Sentences.join(acknowledgement, "For a consultation at " + location.name() + " I have:")
        + "\n"
        + SlotWording.written(slots, zone())
        + "\nWhich one suits you? Or tell me if you need other times.";
  }

  /** The time read back, asking for a yes. */
  public String confirm(Slot slot, boolean askName, Channel channel) {
    String how = channel == Channel.VOICE ? "Shall I book it?" : "Shall I book it? Reply YES";
    if (!askName) {
      return Sentences.join(SlotWording.of(slot, zone()) + " at " + location.name() + ".", how)
          + (channel == Channel.VOICE ? "" : ".");
    }
    return Sentences.join(SlotWording.of(slot, zone()) + " at " + location.name() + ".", how)
        + (channel == Channel.VOICE
            ? " If so, please say yes and your first and last name."
            : " with your first and last name.");
  }

  /** Only the name is missing. */
  public String askName() {
    return "Happy to book that. What is your first and last name?";
  }

  /** The booking stands. */
  public String booked(Slot slot) {
    return Sentences.join(
        "You're booked for " + SlotWording.of(slot, zone()) + " at " + location.name() + ",",
        location.address() + ".",
        "Please arrive 15 minutes early.",
        "If anything changes, call " + Sentences.readable(location.staffLine().e164()) + ".");
  }

  /** The chosen time was taken meanwhile. */
  public String slotGone() {
    return "I'm sorry, that time was just taken.";
  }

  /** A person takes over. */
  public String handOver(EscalationReason reason) {
    return switch (reason) {
      case EMERGENCY ->
          "If this is an emergency, please call 911 or go to the nearest emergency room now. I'm"
              + " alerting our team as well.";
      case ASKED_FOR_A_PERSON ->
          "Of course. One of our team will call you back as soon as possible.";
      case CLINICAL_QUESTION, TREATMENT_CONCERN ->
          "That is a question for one of our providers. I'm asking them to call you back as soon as"
              + " possible.";
      case COMPLAINT, FRUSTRATED ->
          "I'm sorry about this. One of our team will call you back personally, as soon as"
              + " possible.";
      case NO_SUITABLE_TIME ->
          "Let me have one of our team call you back to find a time that works.";
      case BOOKING_NEEDS_STAFF,
          NOT_UNDERSTOOD,
          CANNOT_REPLY,
          WROTE_AFTERWARDS,
          CALLED_DURING_HOLD,
          HELD_BY_STAFF ->
          "Let me have one of our team get back to you about this.";
    };
  }

  /** The one confirmation of a stop; no marketing, 47 CFR 64.1200(a)(12). */
  public String stopped() {
    return clinic.name() + ": you won't get any more automated calls or messages from us.";
  }

  public String declined() {
    return "Thank you for letting me know. We're here if you ever need us.";
  }

  public String wrongNumber() {
    return "Sorry about that. We won't contact this number about it again.";
  }

  public String later() {
    return "No problem. Text or call whenever you're ready. Goodbye for now.";
  }

  /** Asked whether they talk to a machine. */
  public String yesABot() {
    return "I'm "
        + greetings.possessive()
        + " AI assistant; a person can call you back any time you like.";
  }

  /** Nothing was heard or understood. */
  public String repeat(String question) {
    return Sentences.join("Sorry, I didn't catch that.", question);
  }

  /** The call ended in the middle; the conversation goes on by text. */
  public String cutOff(String question) {
    return Sentences.join(
        greetings.possessive() + " AI assistant again: we got cut off.",
        question,
        Greetings.OPT_OUT);
  }

  /** They went quiet in the middle. */
  public String nudge(String question) {
    return Sentences.join("Still here whenever you're ready.", question);
  }

  private ZoneId zone() {
    return location.zone();
  }
}
