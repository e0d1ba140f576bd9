package dev.ringback.workflows.clinic;

/**
 * A vendor's product that may hold or carry data about a person, as far as agreements with business
 * associates are concerned (45 CFR 164.502(e)).
 */
public enum VendorProduct {
  TWILIO_VOICE(true),
  TWILIO_CONVERSATION_RELAY(true),
  TWILIO_MESSAGING(true),
  /** Meta signs no agreement, and its policy bars health information. */
  TWILIO_WHATSAPP(false),
  /** Twilio signs no agreement for SendGrid. */
  SENDGRID_MAIL(false),
  OPENAI_MODEL(true),
  RINGCENTRAL(true),
  VONAGE(true),
  EIGHT_BY_EIGHT(true),
  PRACTICE_SYSTEM(true);

  private final boolean eligible;

  VendorProduct(boolean eligible) {
    this.eligible = eligible;
  }

  /** Whether an agreement on it can be had at all. */
  public boolean eligible() {
    return eligible;
  }
}
