package dev.ringback.sandbox.twilio;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks every API request for the account's credentials. */
@Configuration(proxyBeanMethods = false)
class TwilioGuard implements WebMvcConfigurer, HandlerInterceptor {
  private final TwilioSettings settings;

  TwilioGuard(TwilioSettings settings) {
    this.settings = settings;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/twilio/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (settings.authToken().isEmpty() || !authentic(request.getHeader("Authorization"))) {
      throw new TwilioRefusal(401, 20003, "Authenticate");
    }
    return true;
  }

  private boolean authentic(@Nullable String header) {
    String pair = settings.accountSid() + ":" + settings.authToken();
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return header != null
        && MessageDigest.isEqual(
            header.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
