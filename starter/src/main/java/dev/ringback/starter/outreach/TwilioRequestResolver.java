package dev.ringback.starter.outreach;

import dev.ringback.starter.Problem;
import dev.ringback.starter.StarterSettings;
import dev.ringback.starter.intake.WebhookDelivery;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controllers Twilio's requests, and only verified ones: there is no other way to get one.
 */
@Component
class TwilioRequestResolver implements HandlerMethodArgumentResolver {
  private static final int LIMIT = 64 * 1024;

  private final StarterSettings settings;
  private final TwilioSignature signature;
  private final Clock clock;

  TwilioRequestResolver(StarterSettings settings, TwilioSignature signature, Clock clock) {
    this.settings = settings;
    this.signature = signature;
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == TwilioRequest.class;
  }

  @Override
  public TwilioRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
    String signed = request.getHeader(TwilioSignature.HEADER);
    if (signed == null) {
      throw Problem.of(
          HttpStatus.UNAUTHORIZED, "The header " + TwilioSignature.HEADER + " is missing.");
    }
    boolean isForm = isForm(request.getContentType());
    WebhookDelivery delivery = WebhookDelivery.read(request, clock, LIMIT);
    String rawQuery = request.getQueryString() == null ? "" : request.getQueryString();
    String url =
        settings.publicUrl() + request.getRequestURI() + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    TwilioRequest twilio = TwilioRequest.of(rawQuery, delivery, isForm);
    if (isForm) {
      signature.verifyForm(url, twilio.form(), signed);
    } else {
      signature.verifyJson(url, delivery.body(), twilio.query().get("bodySHA256"), signed);
    }
    return twilio;
  }

  private static boolean isForm(@Nullable String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
      boolean readable =
          type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
      if (readable && MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)) {
        return true;
      }
      if (readable && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
        return false;
      }
    } catch (InvalidMediaTypeException
        | UnsupportedCharsetException
        | IllegalCharsetNameException e) {
      // Answered below.
    }
    throw Problem.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send a form or JSON, in UTF-8, as Twilio does.");
  }
}
