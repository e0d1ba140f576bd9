package dev.ringback.starter;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Checks the settings before anything connects anywhere, so that a missing one is not hidden behind
 * a database that does not answer.
 */
@Component
final class SettingsFirst implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Binder.get(beans.getBean(Environment.class)).bindOrCreate("ringback", StarterSettings.class);
  }
}
