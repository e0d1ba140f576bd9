package dev.ringback.activities.detection.vonage;

/**
 * A user of Vonage Business Communications whose phone rings for callers. Its text form shows only
 * the id.
 *
 * @param userId as Vonage's events name the user
 * @param username of the clinic's account, such as {@code front.desk}; {@code @vbc.prod} is added
 */
public record VonageSeat(String userId, String username, String password) {
  public VonageSeat {
    if (userId.isBlank() || username.isBlank() || password.isBlank()) {
      throw new IllegalArgumentException("a Vonage user needs a userId, a username and a password");
    }
  }

  /** The name that Vonage's token endpoint knows the user by. */
  String login() {
    return username.contains("@") ? username : username + "@vbc.prod";
  }

  @Override
  public String toString() {
    return "VonageSeat[" + userId + "]";
  }
}
