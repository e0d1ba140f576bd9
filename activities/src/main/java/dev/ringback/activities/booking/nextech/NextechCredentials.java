package dev.ringback.activities.booking.nextech;

/**
 * What tokens are asked for with. Its text form is empty.
 *
 * @param username of the resource owner, a user of Nextech's directory
 * @param resource the application that takes the token
 */
public record NextechCredentials(
    String clientId, String username, String password, String resource) {
  @Override
  public String toString() {
    return "NextechCredentials[…]";
  }
}
