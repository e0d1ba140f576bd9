package dev.ringback.local.stack;

import java.util.List;
import java.util.Map;

/**
 * A vendor the sandbox stands for.
 *
 * @param baseUrl the variable that carries its address
 * @param path where it is in the sandbox
 * @param markers the variables by any of which a person says: use the real one, with my settings
 * @param credentials the variables without which a real one answers nothing
 */
public record Vendor(String baseUrl, String path, List<String> markers, List<String> credentials) {

  public static final List<Vendor> ALL =
      List.of(
          new Vendor(
              "TWILIO_API_BASE_URL",
              "/twilio",
              List.of("TWILIO_API_BASE_URL"),
              List.of("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN")),
          new Vendor(
              "SENDGRID_API_BASE_URL",
              "/sendgrid",
              List.of("SENDGRID_API_BASE_URL"),
              List.of("SENDGRID_API_KEY", Secrets.MAIL_PUBLIC_KEY)),
          new Vendor(
              "BOULEVARD_API_BASE_URL",
              "/boulevard",
              List.of("BOULEVARD_API_BASE_URL"),
              List.of("BOULEVARD_API_KEY", "BOULEVARD_API_SECRET")),
          new Vendor(
              "OPENAI_BASE_URL",
              "/openai/v1",
              List.of("OPENAI_BASE_URL", "OPENAI_API_KEY"),
              List.of("OPENAI_API_KEY")));

  public boolean isSandboxed(Map<String, String> person) {
    return markers.stream().noneMatch(name -> isSet(person, name));
  }

  /** Credentials of a real vendor that the person left out. */
  public List<String> missing(Map<String, String> person) {
    return isSandboxed(person)
        ? List.of()
        : credentials.stream().filter(name -> !isSet(person, name)).toList();
  }

  private static boolean isSet(Map<String, String> person, String name) {
    return !person.getOrDefault(name, "").isBlank();
  }
}
