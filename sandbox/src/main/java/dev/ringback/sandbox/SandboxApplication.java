package dev.ringback.sandbox;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the loopback vendors. Shares no code with the product, which reaches it by base URL only.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SandboxApplication {
  public static void main(String[] args) {
    var application = new SpringApplication(SandboxApplication.class);
    application.setDefaultProperties(Map.of("server.port", port(System.getenv())));
    application.run(args);
  }

  /** SANDBOX_PORT, else two above RINGBACK_PORT_BASE, else 7402. */
  static int port(Map<String, String> env) {
    String own = env.get("SANDBOX_PORT");
    return own != null
        ? Integer.parseInt(own)
        : Integer.parseInt(env.getOrDefault("RINGBACK_PORT_BASE", "7400")) + 2;
  }
}
