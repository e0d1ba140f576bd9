package dev.ringback.sandbox.booking;

/** Why a cart cannot be checked out yet. */
enum CartError {
  CART_MISSING_CLIENT_INFORMATION("Client information is missing."),
  CART_MISSING_ITEMS("The cart has no items."),
  CART_MISSING_ITEM_PAYMENT_METHOD("An item needs a payment method."),
  CART_MISSING_ITEM_TIME("An item has no reserved time."),
  CART_MISSING_LOCATION("The cart has no location.");

  private final String message;

  CartError(String message) {
    this.message = message;
  }

  String message() {
    return message;
  }
}
