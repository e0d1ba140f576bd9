package dev.ringback.starter.access;

import dev.ringback.records.access.ApiTokenRepository;
import dev.ringback.records.access.EmergencyRepository;
import dev.ringback.records.access.FactorRepository;
import dev.ringback.records.access.InvitationRepository;
import dev.ringback.records.access.UserRepository;
import dev.ringback.records.crypto.Keys;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The records of access, the session's cookie and the filter that knows callers. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  static final String COOKIE = "__Host-ringback";

  @Bean
  UserRepository userRepository(JdbcClient jdbc) {
    return new UserRepository(jdbc);
  }

  @Bean
  FactorRepository factorRepository(JdbcClient jdbc, Keys keys) {
    return new FactorRepository(jdbc, keys.recordCipher(jdbc));
  }

  @Bean
  InvitationRepository invitationRepository(JdbcClient jdbc) {
    return new InvitationRepository(jdbc);
  }

  @Bean
  ApiTokenRepository apiTokenRepository(JdbcClient jdbc) {
    return new ApiTokenRepository(jdbc);
  }

  @Bean
  EmergencyRepository emergencyRepository(JdbcClient jdbc, Keys keys) {
    return new EmergencyRepository(jdbc, keys.recordCipher(jdbc));
  }

  /** A browser takes a cookie of this name only if it is secure, of this host and of its root. */
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setCookiePath("/");
    cookie.setUseSecureCookie(true);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Strict");
    return cookie;
  }

  /** Two requests of one page may write the same attribute at once. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsInPostgres() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  AccessFilter accessFilter(TokenCallers tokens, Sessions sessions, RequestRates rates) {
    return new AccessFilter(tokens, sessions, rates);
  }

  /** It has its place among the filters of security; it is none of the container's own. */
  @Bean
  FilterRegistrationBean<AccessFilter> accessFilterOnce(AccessFilter filter) {
    FilterRegistrationBean<AccessFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
