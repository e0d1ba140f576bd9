package dev.ringback.starter;

import static dev.ringback.records.access.Permission.*;
import static dev.ringback.starter.access.AccessRule.open;
import static dev.ringback.starter.access.AccessRule.rule;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import dev.ringback.starter.access.AccessFilter;
import dev.ringback.starter.access.AccessRule;
import dev.ringback.starter.access.Bearers;
import dev.ringback.starter.access.DeclaredPermission;
import dev.ringback.starter.access.NoTokensKept;
import dev.ringback.starter.access.OidcClient;
import dev.ringback.starter.access.OidcRequestCookie;
import dev.ringback.starter.access.OidcSignIn;
import dev.ringback.starter.access.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Who may call what. Webhooks and the socket of live calls are open here because they are verified
 * the way each vendor signs; everything not named is denied.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
  /** Every address of the staff API and the codec, but those whose controller says it itself. */
  static final List<AccessRule> TABLE =
      List.of(
          open(GET, "/api/session"),
          open(POST, "/api/session/login"),
          open(POST, "/api/session/second-factor"),
          open(POST, "/api/session/logout"),
          open(POST, "/api/session/enrolment"),
          open(POST, "/api/session/enrolment/confirm"),
          rule(GET, "/api/episodes", READ_EPISODES),
          rule(POST, "/api/episodes/search", READ_EPISODES),
          rule(GET, "/api/episodes/{id}", READ_EPISODES),
          rule(GET, "/api/episodes/{id}/timeline", READ_EPISODES), // words: READ_TRANSCRIPTS
          rule(POST, "/api/episodes/{id}/take-over", COMMAND_EPISODES),
          rule(POST, "/api/episodes/{id}/pause", COMMAND_EPISODES),
          rule(POST, "/api/episodes/{id}/resume", COMMAND_EPISODES),
          rule(GET, "/api/tickets", READ_TICKETS), // flags: READ_TRANSCRIPTS
          rule(GET, "/api/appointments", DECIDE_APPOINTMENTS), // names: READ_TRANSCRIPTS
          rule(POST, "/api/appointments/{id}/confirm", DECIDE_APPOINTMENTS),
          rule(POST, "/api/appointments/{id}/decline", DECIDE_APPOINTMENTS),
          rule(POST, "/api/contacts", EDIT_CONTACTS),
          rule(GET, "/api/clinics", READ_CLINIC),
          rule(PUT, "/api/clinics", EDIT_CLINIC),
          rule(GET, "/api/clinics/{id}/services", READ_CLINIC),
          rule(GET, "/api/access/users", MANAGE_USERS),
          rule(POST, "/api/access/users", MANAGE_USERS),
          rule(POST, "/api/access/users/{id}/invite", MANAGE_USERS),
          rule(POST, "/api/access/users/{id}/disable", MANAGE_USERS),
          rule(GET, "/api/access/tokens", MANAGE_TOKENS),
          rule(POST, "/api/access/tokens", MANAGE_TOKENS),
          rule(POST, "/api/access/tokens/{id}/revoke", MANAGE_TOKENS),
          rule(GET, "/api/access/review", READ_AUDIT),
          rule(GET, "/api/access/alerts", READ_AUDIT),
          rule(POST, "/api/access/emergency", BREAK_GLASS),
          rule(POST, "/codec/encode", USE_CODEC),
          rule(POST, "/codec/decode", USE_CODEC),
          rule(POST, "/codec/{token}/encode", USE_CODEC),
          rule(POST, "/codec/{token}/decode", USE_CODEC));

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      StarterSettings settings,
      AccessFilter access,
      DeclaredPermission declared,
      OidcClient provider,
      OidcRequestCookie begun,
      OidcSignIn vouched) {
    http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::canBeForged))
        // Sessions change their ids when somebody signs in. This would do so with every request, as
        // callers are told anew each time, and leave an id behind that signing out does not end.
        .sessionManagement(sessions -> sessions.disable())
        .securityContext(
            c -> c.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .headers(headers -> harden(headers, settings))
        .cors(cors -> cors.configurationSource(codecCallers(settings)))
        .addFilterBefore(access, CsrfFilter.class)
        .authorizeHttpRequests(requests -> authorize(requests, declared))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, e) -> unauthorized(response))
                .accessDeniedHandler((request, response, e) -> forbidden(response)));
    if (provider.used()) {
      http.oauth2Login(login -> signIn(login, provider, begun, vouched));
    }
    return http.build();
  }

  private static void authorize(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      DeclaredPermission declared) {
    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
    requests
        .requestMatchers("/webhooks/**", "/relay", "/actuator/health/**")
        .permitAll()
        .requestMatchers(GET, "/access/*")
        .permitAll();
    for (AccessRule row : TABLE) {
      var asked = requests.requestMatchers(row.method(), row.pattern());
      switch (row.need()) {
        case AccessRule.Need.Nothing() -> asked.permitAll();
        case AccessRule.Need.Holds(var permission) -> asked.hasAuthority(permission.name());
      }
    }
    requests.requestMatchers("/api/**").access(declared).anyRequest().denyAll();
  }

  /** A browser sends cookies by itself, tokens and signatures not. Nobody is signed in by force. */
  private static boolean canBeForged(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !READING.contains(request.getMethod())
        && !path.startsWith("/webhooks/")
        && Bearers.of(request).isEmpty()
        && (request.getSession(false) != null || path.startsWith("/api/session/"));
  }

  private static void harden(HeadersConfigurer<HttpSecurity> headers, StarterSettings settings) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .frameOptions(frames -> frames.deny())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .httpStrictTransportSecurity(hsts ->
            hsts.requestMatcher(
                    request -> request.isSecure() || settings.publicUrl().startsWith("https:"))
                .includeSubDomains(false)
                .maxAgeInSeconds(31_536_000));
  }

  private static void signIn(
      OAuth2LoginConfigurer<HttpSecurity> login,
      OidcClient provider,
      OidcRequestCookie begun,
      OidcSignIn vouched) {
    login
        .clientRegistrationRepository(provider)
        .authorizedClientRepository(new NoTokensKept())
        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(begun))
        .loginPage("/access/login.html")
        .successHandler(vouched)
        .failureHandler(vouched);
  }

  /** The Temporal UI is a web page of another origin; nothing else may be called from one. */
  private static UrlBasedCorsConfigurationSource codecCallers(StarterSettings settings) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(settings.uiOrigins());
    cors.setAllowedMethods(List.of("POST"));
    cors.setAllowedHeaders(List.of("*"));
    cors.setAllowCredentials(true);
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/codec/**", cors);
    return source;
  }

  private static void unauthorized(HttpServletResponse response) throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer realm=\"ringback\"");
    Refusal.write(
        response,
        HttpStatus.UNAUTHORIZED,
        "Sign in, or send the header Authorization: Bearer <token>.");
  }

  private static void forbidden(HttpServletResponse response) throws IOException {
    Refusal.write(response, HttpStatus.FORBIDDEN, "What you came with does not open this address.");
  }
}
