package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PersonName;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Readings of turns for tests: what a model understood, without one. */
public final class Reads {
  private static final Evidence SAID = new Evidence(new TurnId("t1"), "words");

  private final Set<Intent> intents = EnumSet.noneOf(Intent.class);
  private final List<Fact> facts = new ArrayList<>();
  private Sentiment sentiment = Sentiment.NEUTRAL;
  private SlotId slot;
  private Answer answer = Answer.UNCLEAR;
  private PersonName name;
  private String acknowledgement = "";
  private TurnReading.Source source = TurnReading.Source.MODEL;
  private Language language;
  private LocationId location;
  private Detail detail;
  private boolean unpublished;
  private boolean spoken;

  private Reads() {}

  /** A turn of which nothing was understood. */
  public static Reads nothing() {
    return new Reads();
  }

  /** A turn that wants something. */
  public static Reads intent(Intent... wanted) {
    Reads reads = new Reads();
    reads.intents.addAll(List.of(wanted));
    return reads;
  }

  public static Reads yes() {
    return nothing().answers(Answer.YES);
  }

  public static Reads no() {
    return nothing().answers(Answer.NO);
  }

  public Reads and(Intent also) {
    intents.add(also);
    return this;
  }

  public Reads answers(Answer how) {
    answer = how;
    return this;
  }

  public Reads feels(Sentiment how) {
    sentiment = how;
    return this;
  }

  public Reads wants(String treatment) {
    return says(new Fact.Goal(new TreatmentId(treatment), SAID));
  }

  public Reads says(Fact fact) {
    facts.add(fact);
    return this;
  }

  public Reads nothingInTheWay() {
    return says(new Fact.Limitation(Fact.Limitation.Kind.NONE, SAID));
  }

  public Reads firstTime() {
    return says(new Fact.Openness(Fact.Openness.Kind.FIRST_TIME, SAID));
  }

  public Reads thisMonth() {
    return says(new Fact.Window(Fact.Window.Kind.THIS_MONTH, null, SAID));
  }

  public Reads preparesFor(LocalDate event) {
    return says(new Fact.Window(Fact.Window.Kind.EVENT, event, SAID));
  }

  public Reads chooses(String offered) {
    slot = new SlotId(offered);
    return this;
  }

  public Reads isCalled(String given, String family) {
    name = new PersonName(given, family);
    return this;
  }

  public Reads takenUpWith(String words) {
    acknowledgement = words;
    return this;
  }

  public Reads takenUpAloudWith(String words) {
    acknowledgement = words;
    spoken = true;
    return this;
  }

  public Reads in(Language spokenIn) {
    language = spokenIn;
    return this;
  }

  public Reads near(String place) {
    location = new LocationId(place);
    return this;
  }

  public Reads leaves(Detail given) {
    detail = given;
    return this;
  }

  public Reads asksTheUnpublished() {
    intents.add(Intent.QUESTION);
    unpublished = true;
    return this;
  }

  public Reads byRules() {
    source = TurnReading.Source.RULES;
    return this;
  }

  public TurnReading reading() {
    return new TurnReading(
        Set.copyOf(intents),
        List.copyOf(facts),
        sentiment,
        slot,
        answer,
        name,
        acknowledgement,
        source,
        language,
        location,
        detail,
        unpublished,
        spoken);
  }
}
