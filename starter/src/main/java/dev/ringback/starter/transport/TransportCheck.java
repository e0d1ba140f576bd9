package dev.ringback.starter.transport;

import dev.ringback.records.transport.CompressedTime;
import dev.ringback.records.transport.ListenerTls;
import dev.ringback.records.transport.TemporalTls;
import dev.ringback.records.transport.TransportRules;
import dev.ringback.starter.SettingsException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a setting that would let anything leave this machine unencrypted, or reach
 * people by a time that is not theirs.
 */
@Component
final class TransportCheck implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> problems = problems(beans.getBean(ConfigurableEnvironment.class));
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
  }

  static List<String> problems(ConfigurableEnvironment settings) {
    ListenerTls listener = ListenerTls.of(settings::getProperty);
    TransportRules rules =
        new TransportRules()
            .listener("SERVER_ADDRESS", settings.getProperty("server.address"), listener)
            .database(settings.getProperty("spring.datasource.url", ""))
            .temporal(
                settings.getProperty("spring.temporal.connection.target", ""),
                TemporalTls.of(settings::getProperty));
    if (settings.containsProperty("management.server.port")) {
      rules.listener(
          "MANAGEMENT_SERVER_ADDRESS", settings.getProperty("management.server.address"), listener);
    }
    for (PropertySource<?> source : settings.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> named) {
        for (String name : named.getPropertyNames()) {
          if (name.startsWith("ringback.")) {
            rules.setting(name, named.getProperty(name), settings.getProperty(name));
          }
        }
      }
    }
    List<String> problems = new ArrayList<>(rules.problems());
    problems.addAll(CompressedTime.problems(settings::getProperty));
    return problems;
  }
}
