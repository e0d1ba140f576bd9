package dev.ringback.sandbox.network;

/** How a text travels. */
public enum TextMedium {
  SMS,
  WHATSAPP
}
