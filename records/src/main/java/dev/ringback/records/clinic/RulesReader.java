package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.CadencePlan;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactHours;
import dev.ringback.workflows.clinic.GlowWeights;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Reads when people are contacted, how often, and how leads are scored. */
final class RulesReader {
  /** 47 CFR 64.1200(c)(1): no call before 8 a.m. or after 9 p.m. at the called party's place. */
  private static final LocalTime EARLIEST = LocalTime.of(8, 0);

  private static final LocalTime LATEST = LocalTime.of(21, 0);
  private static final Duration LONGEST_REPLY = Duration.ofHours(1);

  ContactHours contactHours(Section section) {
    LocalTime opens = section.value("opens", Scalar.TIME);
    LocalTime closes = section.value("closes", Scalar.TIME);
    Duration reply = section.value("replyAtAnyHour", Scalar.DURATION_TEXT);
    if (section.sound("opens") && opens.isBefore(EARLIEST)) {
      section.refuse("opens", "is before 08:00", "write 08:00 or later (47 CFR 64.1200)");
    }
    if (section.sound("closes") && closes.isAfter(LATEST)) {
      section.refuse("closes", "is after 21:00", "write 21:00 or earlier (47 CFR 64.1200)");
    }
    if (section.sound("opens") && section.sound("closes") && !opens.isBefore(closes)) {
      section.refuse("closes", "is not after opens", "write a later time of the same day");
    }
    if (section.sound("replyAtAnyHour") && reply.compareTo(LONGEST_REPLY) > 0) {
      section.refuse("replyAtAnyHour", "is longer than an hour", "write 1h or less");
    }
    return new ContactHours(opens, closes, reply);
  }

  CadencePlan cadence(Section section) {
    List<Channel> first = channels(section, "first");
    List<CadencePlan.Step> steps = new ArrayList<>();
    Duration last = Duration.ZERO;
    for (Section step : section.sections("then")) {
      Duration after = step.value("after", Scalar.DURATION_TEXT);
      if (step.sound("after")) {
        if (after.compareTo(last) <= 0) {
          step.refuse(
              "after", "is not later than the step before", "write the steps in order of time");
        }
        last = after;
      }
      steps.add(new CadencePlan.Step(after, channels(step, "channels")));
    }
    return new CadencePlan(first, List.copyOf(steps));
  }

  GlowWeights glow(Section section) {
    Section weights = section.section("weights");
    GlowWeights glow =
        new GlowWeights(
            weights.number("goals", 0),
            weights.number("limitations", 0),
            weights.number("openness", 0),
            weights.number("window", 0),
            section.number("sameDayFrom", 0),
            section.number("nextWeekFrom", 0));
    if (weights.sound()) {
      checkWeights(section, glow);
    }
    if (section.sound("sameDayFrom") && section.sound("nextWeekFrom")) {
      checkThresholds(section, glow);
    }
    return glow;
  }

  private static void checkWeights(Section section, GlowWeights glow) {
    List<Double> weights =
        List.of(glow.goals(), glow.limitations(), glow.openness(), glow.window());
    if (weights.stream().anyMatch(weight -> weight < 0)) {
      section.refuse("weights", "holds a weight below zero", "write numbers from 0 to 1");
      return;
    }
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    // As written: one tenth has no exact binary form, so the sum may be off by a hair.
    if (Math.abs(sum - 1) > 1e-6) {
      section.refuse("weights", "does not add up to 1", "change the weights so that they do");
    }
  }

  private static void checkThresholds(Section section, GlowWeights glow) {
    if (glow.sameDayFrom() > 5) {
      section.refuse("sameDayFrom", "is above the highest score, 5", "write a number below 5");
    }
    if (glow.nextWeekFrom() < 1) {
      section.refuse("nextWeekFrom", "is below the lowest score, 1", "write a number above 1");
    }
    if (glow.nextWeekFrom() >= glow.sameDayFrom()) {
      section.refuse(
          "nextWeekFrom", "is not below sameDayFrom", "write a number below that of sameDayFrom");
    }
  }

  private static List<Channel> channels(Section section, String key) {
    List<Channel> channels = section.list(key, Scalar.oneOf(Channel.class));
    if (section.sound(key)) {
      if (channels.isEmpty()) {
        section.refuse(key, "is empty", "write at least one channel, such as [sms]");
      } else if (new HashSet<>(channels).size() < channels.size()) {
        section.refuse(key, "names a channel twice", "name each channel once");
      }
    }
    return channels;
  }
}
