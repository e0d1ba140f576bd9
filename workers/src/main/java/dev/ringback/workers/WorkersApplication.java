package dev.ringback.workers;

import dev.ringback.records.transport.ClientTls;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The workers' process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WorkersApplication {
  private static final int BASE = 7400;

  public static void main(String[] args) {
    ClientTls.enforce(System.getenv());
    SpringApplication application = new SpringApplication(WorkersApplication.class);
    application.setDefaultProperties(
        ports(Integer.parseInt(System.getenv().getOrDefault("RINGBACK_PORT_BASE", "" + BASE))));
    application.run(args);
  }

  /** Where everything listens on one machine, counted from the base port. */
  static Map<String, Object> ports(int base) {
    return Map.of(
        "ringback.port.starter", base,
        "ringback.port.workers", base + 1,
        "ringback.port.temporal", base + 3,
        "ringback.port.postgres", base + 6);
  }
}
