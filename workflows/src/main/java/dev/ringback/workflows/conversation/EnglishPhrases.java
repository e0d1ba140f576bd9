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
import java.util.stream.Collectors;

/** The assistant's sentences in English. */
final class EnglishPhrases implements Phrasebook {
  private final Clinic clinic;
  private final Location location;
  private final EnglishGreetings greetings;

  EnglishPhrases(Clinic clinic, Location location) {
    this.clinic = clinic;
    this.location = location;
    this.greetings = new EnglishGreetings(clinic, location);
  }

  @Override
  public Greetings greetings() {
    return greetings;
  }

  @Override
  public String ask(String acknowledgement, Question question) {
    return Sentences.join(acknowledgement, question.words());
  }

  @Override
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

  @Override
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

  @Override
  public String askName() {
    return "Happy to book that. What is your first and last name?";
  }

  @Override
  public String booking() {
    return "Thank you, one moment.";
  }

  @Override
  public String booked(Slot slot) {
    return Sentences.join(
        "You're booked for " + SlotWording.of(slot, zone()) + " at " + location.name() + ",",
        location.address() + ".",
        "Please arrive 15 minutes early.",
        "If anything changes, call " + PhoneWords.of(location.staffLine().e164()) + ".");
  }

  @Override
  public String slotGone() {
    return "I'm sorry, that time was just taken.";
  }

  @Override
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
      case CHANGE_OF_APPOINTMENT ->
          "I can't change an appointment from here. One of our team will call you back shortly to"
              + " take care of it.";
      case MINOR ->
          "For anyone under 18 we need a parent or guardian with us. One of our team will call to"
              + " explain how that works.";
      case ABUSIVE -> "I'm ending this here. One of our team will get back to you.";
      case NO_SUITABLE_TIME ->
          "Let me have one of our team call you back to find a time that works.";
      case BOOKING_NEEDS_STAFF,
          CONFIRM_APPOINTMENT,
          NOT_UNDERSTOOD,
          OPEN_QUESTION,
          CANNOT_REPLY,
          WROTE_AFTERWARDS,
          CALLED_DURING_HOLD,
          HELD_BY_STAFF ->
          "Let me have one of our team get back to you about this.";
    };
  }

  @Override
  public String stopped() {
    return clinic.name() + ": you won't get any more automated calls or messages from us.";
  }

  @Override
  public String stoppedPerhapsAppointment() {
    return stopped()
        + " About an appointment, please call "
        + PhoneWords.of(location.staffLine().e164())
        + ".";
  }

  @Override
  public String aiAgain() {
    return "You were talking with an AI assistant. To reach a person, call "
        + PhoneWords.of(location.staffLine().e164())
        + ".";
  }

  @Override
  public String declined() {
    return "Thank you for letting me know. We're here if you ever need us.";
  }

  @Override
  public String wrongNumber() {
    return "Sorry about that. We won't contact this number about it again.";
  }

  @Override
  public String later() {
    return "No problem. Text or call whenever you're ready. Goodbye for now.";
  }

  @Override
  public String yesABot() {
    return "I'm "
        + greetings.possessive()
        + " AI assistant; a person can call you back any time you like.";
  }

  @Override
  public String repeat(String question) {
    return Sentences.join("Sorry, I didn't catch that.", question);
  }

  @Override
  public String cutOff(String question) {
    return Sentences.join(
        greetings.possessive() + " AI assistant again: we got cut off.",
        question,
        greetings.optOut());
  }

  @Override
  public String nudge(String question) {
    return Sentences.join("Still here whenever you're ready.", question);
  }

  @Override
  public String someoneWillConfirm() {
    return "I'll have someone on our team confirm that for you.";
  }

  @Override
  public String onlyYourOwn() {
    return "I can only talk about your own visit.";
  }

  @Override
  public String backToTopic() {
    return "I can help with treatments, prices and appointments here.";
  }

  @Override
  public String isThis(String given) {
    return EnglishGreetings.isThis(given);
  }

  @Override
  public String readBack(Detail detail, Channel channel) {
    return switch (detail.kind()) {
      case EMAIL -> "I have your email as " + spelled(detail.value(), channel) + ". Is that right?";
      case PHONE -> "I have your number as " + PhoneWords.of(detail.value()) + ". Is that right?";
    };
  }

  @Override
  public String noted() {
    return "Got it.";
  }

  @Override
  public String textingYou() {
    return "Of course, I'll text you right now. Goodbye.";
  }

  @Override
  public String cannotCall(String question) {
    return Sentences.join("I'm sorry, I can't call you right now.", question);
  }

  @Override
  public String callingYou() {
    return "Of course, I'm calling you now.";
  }

  @Override
  public String offerText(String question) {
    return Sentences.join("Would you rather have me text you?", question);
  }

  @Override
  public String goodbye() {
    return "I'll let you go for now. Text or call us whenever it suits you. Goodbye.";
  }

  @Override
  public String choices(List<Choice> choices, Channel channel) {
    if (channel == Channel.VOICE) {
      return choices.stream()
          .map(choice -> "For " + choice.label() + ", press " + choice.number() + ".")
          .collect(Collectors.joining(" "));
    }
    return choices.stream()
        .map(choice -> choice.number() + ") " + choice.label())
        .collect(Collectors.joining("\n", "Reply with a number:\n", ""));
  }

  @Override
  public String screened() {
    return "This is " + greetings.possessive() + " AI assistant, returning a call to the clinic.";
  }

  private static String spelled(String address, Channel channel) {
    return channel == Channel.VOICE ? address.replace("@", " at ").replace(".", " dot ") : address;
  }

  private ZoneId zone() {
    return location.zone();
  }
}
