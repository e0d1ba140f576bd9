package dev.ringback.starter.audit;

import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.AuditRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the audit in front of the staff API and the codec endpoint. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration implements WebMvcConfigurer {
  private final ObjectProvider<AuditInterceptor> interceptor;

  AuditConfiguration(ObjectProvider<AuditInterceptor> interceptor) {
    this.interceptor = interceptor;
  }

  @Bean
  static AuditRepository auditRepository(Records records) {
    return records.audit();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(interceptor.getObject()).addPathPatterns("/api/**", "/codec/**");
  }
}
