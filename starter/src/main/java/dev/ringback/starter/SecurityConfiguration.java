package dev.ringback.starter;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Who may call what. Webhooks and the socket of live calls are open here because they are verified
 * the way each vendor signs; everything not named is denied.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain security(HttpSecurity http, StarterSettings settings) {
    return http.csrf(csrf -> csrf.disable()) // no cookies: nothing a browser would send by itself
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .formLogin(form -> form.disable())
        .httpBasic(basic -> basic.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .cors(cors -> cors.configurationSource(codecCallers(settings)))
        .addFilterBefore(new TokenFilter(settings), AuthorizationFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/webhooks/**", "/relay", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/api/**")
                .hasRole(TokenFilter.STAFF)
                .requestMatchers("/codec/**")
                .hasRole(TokenFilter.CODEC)
                .anyRequest()
                .denyAll())
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint((request, response, e) -> unauthorized(response))
                .accessDeniedHandler((request, response, e) -> forbidden(response)))
        .build();
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
    answer(response, HttpStatus.UNAUTHORIZED, "Send the header Authorization: Bearer <token>.");
  }

  private static void forbidden(HttpServletResponse response) throws IOException {
    answer(response, HttpStatus.FORBIDDEN, "This token does not open this address.");
  }

  private static void answer(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response
        .getOutputStream()
        .print(
            "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.getReasonPhrase(), status.value(), detail));
  }
}
