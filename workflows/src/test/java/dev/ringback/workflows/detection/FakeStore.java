package dev.ringback.workflows.detection;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ConsentBasis;
import dev.ringback.workflows.clinic.TestClinics;
import dev.ringback.workflows.compliance.ComplianceActivities;
import dev.ringback.workflows.compliance.ConsentActivities;
import dev.ringback.workflows.compliance.ConsentGiven;
import dev.ringback.workflows.compliance.ContactDecision;
import dev.ringback.workflows.compliance.ContactDecisions;
import dev.ringback.workflows.compliance.ContactPolicy;
import dev.ringback.workflows.compliance.ContactQuestion;
import dev.ringback.workflows.compliance.ContactStanding;
import dev.ringback.workflows.compliance.GivenConsent;
import dev.ringback.workflows.compliance.NumberStatus;
import dev.ringback.workflows.compliance.OptOut;
import dev.ringback.workflows.compliance.Place;
import dev.ringback.workflows.compliance.Recorded;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.ReceptionistActivities;
import dev.ringback.workflows.conversation.RuleReading;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.conversation.TurnReading;
import dev.ringback.workflows.escalation.ConfirmationRequest;
import dev.ringback.workflows.escalation.Escalation;
import dev.ringback.workflows.escalation.StaffActivities;
import dev.ringback.workflows.escalation.Ticket;
import dev.ringback.workflows.escalation.TicketId;
import dev.ringback.workflows.outreach.ContactActivities;
import dev.ringback.workflows.outreach.KeepEmail;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A store in memory, and a receptionist that reads by rule. */
final class FakeStore
    implements EpisodeActivities,
        ComplianceActivities,
        ConsentActivities,
        ContactActivities,
        StaffActivities,
        ReceptionistActivities {
  final Map<TurnId, String> words = new ConcurrentHashMap<>();
  final List<ContactDecisions> decisions = new CopyOnWriteArrayList<>();
  final List<OptOut> optOuts = new CopyOnWriteArrayList<>();
  final List<ConsentGiven> consentsGiven = new CopyOnWriteArrayList<>();
  final List<Escalation> escalations = new CopyOnWriteArrayList<>();
  final List<ConfirmationRequest> confirmations = new CopyOnWriteArrayList<>();
  final List<KeepEmail> emails = new CopyOnWriteArrayList<>();
  final List<CloseEpisode> closed = new CopyOnWriteArrayList<>();
  final Set<Channel> addresses = EnumSet.allOf(Channel.class);
  final Map<Channel, ConsentBasis> consents = new EnumMap<>(Channel.class);
  final List<ReadTurn> reads = new CopyOnWriteArrayList<>();

  /** Readings that come next, before the rules read again. */
  final Queue<TurnReading> readings = new ConcurrentLinkedQueue<>();

  final FakeVendors vendors;
  volatile String givenName = "Dana";
  volatile ContactStanding.EarlierInterest earlierInterest;
  volatile Clinic clinic = TestClinics.lumen();

  FakeStore(FakeVendors vendors) {
    this.vendors = vendors;
    consents.put(Channel.EMAIL, ConsentBasis.WEB_FORM);
    consents.put(Channel.WHATSAPP, ConsentBasis.WEB_FORM);
  }

  @Override
  public OpenedEpisode open(OpenEpisode episode) {
    return new OpenedEpisode(episode.episode().id(), clinic, standing(Instant.EPOCH));
  }

  @Override
  public Recorded close(CloseEpisode episode) {
    closed.add(episode);
    return new Recorded(true);
  }

  /** What is known of the caller, who gave their consents at this moment. */
  private ContactStanding standing(Instant given) {
    Set<Channel> optedOut = optOuts.isEmpty() ? Set.of() : EnumSet.allOf(Channel.class);
    return new ContactStanding(
        addresses,
        consents,
        optedOut,
        List.of(),
        List.of(TestClinics.AUSTIN),
        givenName,
        earlierInterest,
        List.of(new Place(TestClinics.AUSTIN, "TX")),
        consents.entrySet().stream()
            .map(consent -> new GivenConsent(consent.getKey(), consent.getValue(), given))
            .toList(),
        NumberStatus.UNKNOWN);
  }

  @Override
  public ContactDecisions decide(ContactQuestion question) {
    List<ContactDecision> decided =
        ContactPolicy.decideAll(
            standing(question.now()),
            clinic,
            TestClinics.austin(),
            question.inquiry(),
            question.now());
    decisions.add(new ContactDecisions(decided));
    return new ContactDecisions(decided);
  }

  @Override
  public Recorded recordConsent(ConsentGiven given) {
    consentsGiven.add(given);
    consents.put(given.channel(), given.basis());
    return new Recorded(true);
  }

  @Override
  public Recorded recordOptOut(OptOut optOut) {
    optOuts.add(optOut);
    return new Recorded(true);
  }

  @Override
  public Ticket escalate(Escalation escalation) {
    escalations.add(escalation);
    return new Ticket(new TicketId("t-1"));
  }

  @Override
  public Ticket askToConfirm(ConfirmationRequest request) {
    confirmations.add(request);
    return new Ticket(new TicketId("t-2"));
  }

  @Override
  public void keepEmail(KeepEmail email) {
    emails.add(email);
  }

  @Override
  public TurnReading read(ReadTurn turn) {
    reads.add(turn);
    TurnReading reading = readings.poll();
    return reading == null ? RuleReading.read(words(turn), turn, clinic) : reading;
  }

  /** What is read as one: the words of the turns that were cut off, and the turn's own. */
  private String words(ReadTurn turn) {
    return Stream.concat(turn.cut().stream(), Stream.of(turn.turn().id()))
        .map(words::get)
        .collect(Collectors.joining(" "));
  }
}
