package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be contacted on a channel now. Asked before every attempt; denies unless
 * every gate lets it pass. Pure: the same question has the same answer.
 */
public final class ContactPolicy {

  private ContactPolicy() {}

  /**
   * Decides on a reply to the person's own call, for every channel.
   *
   * @param calledAt when the person last called the clinic; null if they did not
   */
  public static List<ContactDecision> decideAll(
      ContactStanding person,
      Clinic clinic,
      Location location,
      @Nullable Instant calledAt,
      Instant now) {
    return decideAll(person, clinic, location, ContactInquiry.reply(calledAt), now);
  }

  /** Decides for every channel; those meant to be used at once count against one another. */
  public static List<ContactDecision> decideAll(
      ContactStanding person,
      Clinic clinic,
      Location location,
      ContactInquiry inquiry,
      Instant now) {
    Map<Channel, ContactDecision> decided = new EnumMap<>(Channel.class);
    ContactStanding counted = person;
    for (Channel channel : inquiry.together()) {
      ContactDecision decision = decide(channel, counted, clinic, location, inquiry, now);
      decided.put(channel, decision);
      counted = decision.allowed() ? counted.attempting(channel, now) : counted;
    }
    return Arrays.stream(Channel.values())
        .map(channel -> {
          ContactDecision already = decided.get(channel);
          return already == null
              ? decide(channel, person, clinic, location, inquiry, now)
              : already;
        })
        .toList();
  }

  /** Decides for one channel. */
  public static ContactDecision decide(
      Channel channel,
      ContactStanding person,
      Clinic clinic,
      Location location,
      ContactInquiry inquiry,
      Instant now) {
    return new ChannelDecision(channel, person, clinic, location, inquiry).at(now);
  }

  /**
   * The first moment from {@code at} on that the hours may allow on some channel, for planning
   * ahead; the decision at that moment is made then, and names a later one where it must.
   *
   * @param calledAt when the person last called the clinic; null if they did not
   */
  public static Instant allowedFrom(
      List<Place> places, Clinic clinic, @Nullable Instant calledAt, Instant at) {
    Instant opens = ContactTimes.planned(places, clinic, calledAt).firstFrom(at);
    return opens == null ? at : opens;
  }
}
