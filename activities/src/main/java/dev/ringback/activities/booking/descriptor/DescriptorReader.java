package dev.ringback.activities.booking.descriptor;

import dev.ringback.activities.booking.AppointmentChanges;
import dev.ringback.activities.booking.descriptor.Authentication.KeyHeader;
import dev.ringback.activities.booking.descriptor.Authentication.TokenRequest;
import dev.ringback.activities.booking.descriptor.TimeForm.Form;
import dev.ringback.records.clinic.Scalar;
import dev.ringback.records.clinic.Section;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a descriptor from its file, top to bottom. */
final class DescriptorReader {
  private static final Duration TOKEN_LASTS = Duration.ofMinutes(10);
  private static final Duration USUAL_LENGTH = Duration.ofMinutes(30);

  Descriptor read(Section file) {
    PracticeSystem.Kind system = file.value("system", Scalar.oneOf(PracticeSystem.Kind.class));
    Descriptor descriptor =
        new Descriptor(
            system,
            file.value("name", Scalar.TEXT),
            file.value("status", Scalar.oneOf(Descriptor.Status.class)),
            file.value("note", Scalar.TEXT),
            file.valueIfAny("baseUrl", Scalars.BASE_URL),
            requestsPerSecond(file),
            authentication(file.section("authentication")),
            times(file.section("times")),
            states(file),
            OperationReader.errors(file),
            operations(file));
    DescriptorChecks.check(descriptor, file);
    return descriptor;
  }

  private static int requestsPerSecond(Section file) {
    if (!file.has("requestsPerSecond")) {
      return 0;
    }
    int most = file.wholeNumber("requestsPerSecond", 1);
    if (file.sound("requestsPerSecond") && most < 1) {
      file.refuse("requestsPerSecond", "is below 1", "write a whole number, or leave it out");
    }
    return most;
  }

  private static Authentication authentication(Section section) {
    String header = section.value("header", Scalars.HEADER);
    Template value = section.value("value", Scalars.TEMPLATE);
    boolean byToken = section.has("token");
    Set<String> known = byToken ? Set.of("token") : Authentication.SECRETS;
    if (section.sound("value") && (value.names().isEmpty() || !known.containsAll(value.names()))) {
      section.refuse(
          "value",
          "does not carry what proves who asks",
          byToken
              ? "write it like: Bearer {token}"
              : "name one of {apiKey}, {clientId}, {clientSecret}; never the secret itself");
    }
    if (!byToken) {
      return new KeyHeader(header, value);
    }
    Section token = section.section("token");
    Duration lasts = token.valueIfAny("lasts", Scalar.DURATION_TEXT);
    return new TokenRequest(
        new RequestReader(token, Authentication.SECRETS).read(),
        token.value("at", Scalars.POINTER),
        token.valueIfAny("expiresIn", Scalars.POINTER),
        lasts == null ? TOKEN_LASTS : lasts,
        header,
        value);
  }

  private static TimeForm times(Section times) {
    Form form = times.value("form", Scalar.oneOf(Form.class));
    Form stamps = times.valueIfAny("stamps", Scalar.oneOf(Form.class));
    if (stamps == Form.LOCAL) {
      times.refuse("stamps", "is local, of no place", "write utc or offset");
    }
    Duration usual = times.valueIfAny("usualLength", Scalar.DURATION_TEXT);
    return new TimeForm(
        form,
        stamps == null ? (form == Form.LOCAL ? Form.UTC : form) : stamps,
        times.valueIfAny("pattern", Scalars.TIME_PATTERN),
        usual == null ? USUAL_LENGTH : usual);
  }

  private static Map<String, AppointmentChanges.State> states(Section file) {
    Map<String, AppointmentChanges.State> states = new HashMap<>();
    if (file.has("states")) {
      Section section = file.section("states");
      for (String word : section.keys()) {
        states.put(
            word.strip().toLowerCase(Locale.ROOT),
            section.value(word, Scalar.oneOf(AppointmentChanges.State.class)));
      }
    }
    return states;
  }

  private static Map<OperationName, Operation> operations(Section file) {
    Map<OperationName, Operation> operations = new EnumMap<>(OperationName.class);
    Section section = file.section("operations");
    for (OperationName name : OperationName.values()) {
      if (section.has(name.key())) {
        operations.put(name, new OperationReader(name, section.section(name.key())).read());
      }
    }
    if (operations.isEmpty() && section.sound()) {
      file.refuse(
          "operations",
          "holds none",
          "add those the vendor documents, out of: "
              + Arrays.stream(OperationName.values())
                  .map(OperationName::key)
                  .collect(Collectors.joining(", ")));
    }
    return operations;
  }
}
