package dev.ringback.sandbox.patients;

import dev.ringback.sandbox.control.CallerHasVisit;
import dev.ringback.sandbox.control.CallerOnFile;
import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.control.RivalTakesOffered;
import dev.ringback.sandbox.network.ClinicPhones;
import dev.ringback.sandbox.network.Subscribers;
import dev.ringback.sandbox.twilio.InboundMessages;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a scenario's patient a number and lets them call the clinic. */
@Component
class Casting {
  private static final ZoneId AUSTIN = ZoneId.of("America/Chicago");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
  private static final DateTimeFormatter SPANISH_DAY =
      DateTimeFormatter.ofPattern("d 'de' MMMM", Locale.of("es", "US"));

  private final Scenarios scenarios;
  private final Subscribers subscribers;
  private final InboundMessages inbound;
  private final List<ClinicPhones> phones;
  private final ApplicationEventPublisher events;
  private final Pace pace;
  private final Clock clock;
  private final Map<String, MissedCall> calls = new ConcurrentHashMap<>();

  Casting(
      Scenarios scenarios,
      Subscribers subscribers,
      InboundMessages inbound,
      List<ClinicPhones> phones,
      ApplicationEventPublisher events,
      Pace pace,
      Clock clock) {
    this.scenarios = scenarios;
    this.subscribers = subscribers;
    this.inbound = inbound;
    this.phones = phones;
    this.events = events;
    this.pace = pace;
    this.clock = clock;
  }

  /** Casts a patient; they do not call yet. */
  MissedCall cast(Scenario scenario) {
    String number = freshNumber();
    var person = scenario.caller();
    var diary = new Diary(clock);
    var conversation =
        new Conversation(
            scenario.opening(),
            scenarios.rules(scenario),
            scenario.interruptsAfter(),
            fills(person));
    String profile = person.given() + " " + person.family();
    Patient.Outbox outbox =
        (to, words, medium) -> inbound.receive(number, to, words, medium, profile);
    Runnable losesOffer = () -> events.publishEvent(new RivalTakesOffered(number));
    var patient = new Patient(scenario, conversation, outbox, losesOffer, diary, pace);
    subscribers.add(number, person.email(), patient);
    if (person.onFile()) {
      events.publishEvent(
          new CallerOnFile(number, person.given(), person.family(), person.email()));
    }
    for (int inDays : person.visitsInDays()) {
      events.publishEvent(
          new CallerHasVisit(number, person.given(), person.family(), person.email(), inDays));
    }
    var call = new MissedCall(scenario, number, patient, diary);
    calls.put(call.id(), call);
    return call;
  }

  Optional<MissedCall> find(String id) {
    return Optional.ofNullable(calls.get(id));
  }

  /** The names of the phone systems a clinic may have. */
  List<String> phoneSystems() {
    return phones.stream().map(ClinicPhones::name).sorted().toList();
  }

  /**
   * The patient calls the clinic and nobody answers; returns before the notifications are out.
   *
   * @param system name of the clinic's phone system
   * @throws IllegalArgumentException if no phone system has the name
   */
  void ring(MissedCall call, String system) {
    ClinicPhones clinic =
        phones.stream()
            .filter(p -> p.name().equals(system))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "there is no phone system " + system + ": choose of " + phoneSystems()));
    call.rang(clock.instant());
    var desk = call.scenario().desk();
    var rungOut =
        new ClinicPhones.RungOut(
            call.caller(), desk.line(), Duration.ofSeconds(desk.rings()), desk.notifications());
    Thread.ofVirtual().name("desk-rings").start(() -> clinic.ringsOut(rungOut, call));
  }

  private String freshNumber() {
    while (true) {
      String number = "+1512555" + ThreadLocalRandom.current().nextInt(1000, 10_000);
      if (subscribers.at(number).isEmpty()) {
        return number;
      }
    }
  }

  private Map<String, String> fills(Scenario.Caller person) {
    LocalDate event =
        LocalDate.ofInstant(clock.instant(), AUSTIN)
            .plusWeeks(3)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    String email = person.email();
    return Map.of(
        "given",
        person.given(),
        "family",
        person.family(),
        "email",
        email == null ? "I'd rather not" : email,
        "event",
        DAY.format(event),
        "evento",
        SPANISH_DAY.format(event));
  }
}
