package dev.ringback.local.command;

import dev.ringback.activities.booking.descriptor.Descriptor;
import dev.ringback.activities.booking.descriptor.RestAccount;
import dev.ringback.local.machine.Problem;
import dev.ringback.local.stack.Vendor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Address and credentials of a system: the person's own, else those of a running stack's sandbox.
 *
 * @param variable names the address
 * @param baseUrl null: none is known
 */
record PmsAccess(String variable, @Nullable String baseUrl, Map<String, String> secrets) {
  private static final Map<String, String> SECRETS =
      Map.of(
          "clientId", "_CLIENT_ID",
          "clientSecret", "_CLIENT_SECRET",
          "apiKey", "_API_KEY");

  static PmsAccess of(Context context, Descriptor descriptor) {
    var system = descriptor.system().name();
    var variable = system + "_API_BASE_URL";
    var person = context.environment();
    var vendor =
        Vendor.ALL.stream().filter(v -> v.baseUrl().equals(variable)).findFirst().orElse(null);
    var stack = context.stack();
    if (vendor != null && vendor.isSandboxed(person) && stack.isUp()) {
      return new PmsAccess(
          variable,
          stack.addresses().sandbox() + vendor.path(),
          secrets(system, stack.secrets().values()));
    }
    return new PmsAccess(
        variable, person.getOrDefault(variable, descriptor.baseUrl()), secrets(system, person));
  }

  /**
   * What requests are sent with.
   *
   * @throws Problem if no address is known
   */
  RestAccount account() {
    if (baseUrl == null) {
      throw new Problem(variable + " is not set", "copy it from the clinic's partner documents");
    }
    return new RestAccount(baseUrl, secrets);
  }

  private static Map<String, String> secrets(String system, Map<String, String> variables) {
    var secrets = new HashMap<String, String>();
    SECRETS.forEach((name, ending) -> {
      var value = variables.getOrDefault(system + ending, "");
      if (!value.isBlank()) {
        secrets.put(name, value);
      }
    });
    return secrets;
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "PmsAccess[" + variable + "]";
  }
}
