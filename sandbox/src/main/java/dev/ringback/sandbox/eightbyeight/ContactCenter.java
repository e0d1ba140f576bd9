package dev.ringback.sandbox.eightbyeight;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Course;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 8x8 Contact Center at the clinic: a caller waits in a queue and gives up; the stream tells. */
@Component
class ContactCenter implements ClinicPhones {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final EventStream stream;
  private final Pace pace;
  private final Clock clock;

  ContactCenter(EventStream stream, Pace pace, Clock clock) {
    this.stream = stream;
    this.pace = pace;
    this.clock = clock;
  }

  /** What is told of a call that nobody took, with the state of the call. */
  enum Event {
    INTERACTION_CREATED("InteractionCreated", "CS_INITIATED"),
    INTERACTION_QUEUED("InteractionQueued", "CS_QUEUED"),
    INTERACTION_UNQUEUED("InteractionUnqueued", "CS_DISCONNECTED"),
    INTERACTION_DELETED("InteractionDeleted", "CS_DISCONNECTED");

    private final String word;
    private final String state;

    Event(String word, String state) {
      this.word = word;
      this.state = state;
    }
  }

  @Override
  public String name() {
    return "8x8-contact-center";
  }

  @Override
  public void ringsOut(RungOut call, Witness witness) {
    Instant over = clock.instant();
    String id = "int-" + UUID.randomUUID().toString().substring(0, 11) + "-phone-01-lumen";
    int sequence = 200;
    for (Event event : Course.of(call.notifications(), Event.class)) {
      Instant at =
          switch (event) {
            case INTERACTION_CREATED -> over.minus(call.rang()).minusMillis(200);
            case INTERACTION_QUEUED -> over.minus(call.rang());
            case INTERACTION_UNQUEUED, INTERACTION_DELETED -> over;
          };
      stream.publish(
          Map.of("Interaction", interaction(event, id, sequence++, at, call)),
          () -> {
            witness.told("phone system's event was taken: " + event.word);
            if (event == Event.INTERACTION_DELETED) {
              witness.accepted(clock.instant());
            }
          });
      pace.pause(BETWEEN);
    }
  }

  private static Map<String, Object> interaction(
      Event event, String id, int sequence, Instant at, RungOut call) {
    Map<String, Object> interaction = new LinkedHashMap<>();
    interaction.put(
        "attachedData",
        Map.of(
            "attachedDatum",
            List.of(
                datum("@pri", 100),
                datum("cha", number(call.line())),
                datum("phoneNum", number(call.caller())))));
    interaction.put("callState", event.state);
    interaction.put("direction", "in");
    interaction.put("event", event.word);
    if (event == Event.INTERACTION_DELETED) {
      interaction.put("callHangupReason", "CEC_DISCONNECT_NORMAL");
      interaction.put("hangupInitiator", "CUSTOMER");
    }
    if (event == Event.INTERACTION_QUEUED) {
      interaction.put("inboundChannelid", number(call.line()));
    }
    interaction.put("interactionGUID", id);
    interaction.put("mediaType", "phone");
    interaction.put(
        "msgInfo",
        Map.of(
            "instanceId",
            "lumen.8x8.example",
            "sequenceId",
            sequence,
            "timestamp",
            at.toEpochMilli()));
    return interaction;
  }

  private static Map<String, Object> datum(String key, Object value) {
    return Map.of("attachedDataKey", key, "attachedDataValue", value);
  }

  /** Numbers are told as numbers, without a plus. */
  private static long number(String e164) {
    return Long.parseLong(e164.substring(1));
  }
}
