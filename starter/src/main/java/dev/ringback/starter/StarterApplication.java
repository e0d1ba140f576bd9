package dev.ringback.starter;

import dev.ringback.records.transport.ClientTls;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Takes webhooks and vendor callbacks in, serves the staff API and the codec endpoint. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class StarterApplication {
  public static void main(String[] arguments) {
    ClientTls.enforce(System.getenv());
    SpringApplication.run(StarterApplication.class, arguments);
  }
}
