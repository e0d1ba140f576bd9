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
              "VONAGE_BUSINESS_API_BASE_URL",
              "/vonage",
              List.of("VONAGE_BUSINESS_API_BASE_URL", "VONAGE_BUSINESS_CLIENT_ID"),
              List.of(
                  "VONAGE_BUSINESS_CLIENT_ID",
                  "VONAGE_BUSINESS_CLIENT_SECRET",
                  "VONAGE_BUSINESS_SIGNING_KEY",
                  "VONAGE_BUSINESS_USERS")),
          new Vendor(
              "EIGHT_BY_EIGHT_API_BASE_URL",
              "/8x8",
              List.of("EIGHT_BY_EIGHT_API_BASE_URL", "EIGHT_BY_EIGHT_API_KEY"),
              List.of(
                  "EIGHT_BY_EIGHT_API_KEY",
                  "EIGHT_BY_EIGHT_USERNAME",
                  "EIGHT_BY_EIGHT_PASSWORD",
                  "EIGHT_BY_EIGHT_PBX_ID",
                  "EIGHT_BY_EIGHT_TIME_ZONE")),
          new Vendor(
              "EIGHT_BY_EIGHT_STREAM_BASE_URL",
              "/8x8",
              List.of("EIGHT_BY_EIGHT_STREAM_BASE_URL", "EIGHT_BY_EIGHT_STREAM_API_KEY"),
              List.of("EIGHT_BY_EIGHT_STREAM_API_KEY", "EIGHT_BY_EIGHT_STREAM_TENANT")),
          new Vendor(
              "NEXTECH_API_BASE_URL",
              "/nextech",
              List.of("NEXTECH_API_BASE_URL", "NEXTECH_TOKEN_URL", "NEXTECH_CLIENT_ID"),
              List.of(
                  "NEXTECH_CLIENT_ID", "NEXTECH_USERNAME", "NEXTECH_PASSWORD", "NEXTECH_RESOURCE")),
          // Tokens come from a directory with an address of its own.
          new Vendor(
              "NEXTECH_TOKEN_URL",
              "/nextech/oauth2/token",
              List.of("NEXTECH_API_BASE_URL", "NEXTECH_TOKEN_URL", "NEXTECH_CLIENT_ID"),
              List.of()),
          new Vendor(
              "VAGARO_API_BASE_URL",
              "/vagaro",
              List.of("VAGARO_API_BASE_URL"),
              List.of("VAGARO_CLIENT_ID", "VAGARO_CLIENT_SECRET")),
          new Vendor(
              "AESTHETIC_RECORD_API_BASE_URL",
              "/aesthetic-record",
              List.of("AESTHETIC_RECORD_API_BASE_URL"),
              List.of("AESTHETIC_RECORD_API_KEY")),
          new Vendor(
              "PATIENTNOW_API_BASE_URL",
              "/patientnow",
              List.of("PATIENTNOW_API_BASE_URL"),
              List.of("PATIENTNOW_API_KEY")),
          new Vendor(
              "OPENAI_BASE_URL",
              "/openai/v1",
              List.of("OPENAI_BASE_URL", "OPENAI_API_KEY"),
              List.of("OPENAI_API_KEY")),
          new Vendor(
              "RINGCENTRAL_API_BASE_URL",
              "/ringcentral",
              List.of("RINGCENTRAL_API_BASE_URL"),
              List.of("RINGCENTRAL_CLIENT_ID", "RINGCENTRAL_CLIENT_SECRET", "RINGCENTRAL_JWT")));

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
