package dev.ringback.workflows.clinic;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A telephone number in E.164. Its text form is masked, so that none reaches a log by accident. */
public record PhoneNumber(@JsonValue String e164) {
  private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PhoneNumber {
    if (!SHAPE.matcher(e164).matches()) {
      throw new IllegalArgumentException("a phone number must be in E.164, such as +16505550101");
    }
  }

  @Override
  public String toString() {
    return "+…" + e164.substring(e164.length() - 2);
  }
}
