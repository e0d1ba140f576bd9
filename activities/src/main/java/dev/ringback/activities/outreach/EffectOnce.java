package dev.ringback.activities.outreach;

import dev.ringback.activities.outreach.VendorException.NothingHappened;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import dev.ringback.activities.outreach.VendorException.Refused;
import dev.ringback.records.compliance.ComplianceRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Standing;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.Dispatch.Refusal;
import dev.ringback.workflows.outreach.EffectId;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Makes an effect happen at most once: intent, then the vendor, then the outcome. Whoever finds an
 * intent without an outcome reads back at the vendor before anything else.
 */
public final class EffectOnce {
  /**
   * Age from which an effect the vendor does not list was never asked for. Longer than every
   * request of ours can be on its way: {@link VendorHttp} gives up after ten seconds.
   */
  public static final Duration CERTAIN = Duration.ofSeconds(20);

  /** Age at which an effect that cannot be read back is given up as unsettled. */
  public static final Duration GIVE_UP = Duration.ofMinutes(5);

  private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

  private final EffectLedger ledger;
  private final ComplianceRepository compliance;
  private final InstantSource clock;

  public EffectOnce(EffectLedger ledger, ComplianceRepository compliance, InstantSource clock) {
    this.ledger = ledger;
    this.compliance = compliance;
    this.clock = clock;
  }

  /**
   * Performs the effect, or returns what became of it before.
   *
   * @param notAfter last instant at which the vendor may be asked
   * @throws ApplicationFailure retryable, of type {@link Failures#VENDOR_UNAVAILABLE}
   */
  public Dispatch perform(Intent intent, Instant notAfter, VendorAction action) {
    return switch (ledger.intend(intent, clock.instant())) {
      case Standing.Settled settled -> settled.outcome();
      case Standing.Fresh _ -> ask(intent, notAfter, action);
      case Standing.Pending pending -> readBack(intent, notAfter, action, pending);
    };
  }

  /**
   * What became of an effect that was asked for but not settled. Settles it if that can be told.
   *
   * @return null if it was certainly never asked for
   * @throws ApplicationFailure retryable, while nobody can tell
   */
  public @Nullable Dispatch lookBack(EffectId id, VendorAction action, Standing.Pending pending) {
    Duration age = Duration.between(pending.since(), clock.instant());
    return switch (found(action, pending)) {
      case ReadBack.Found found -> claim(id, new Dispatch.Accepted(found.vendorRef()));
      case ReadBack.NotThere _ -> {
        if (age.compareTo(CERTAIN) < 0) {
          throw waiting("the vendor may still be working on it", SOON);
        }
        yield null;
      }
      case ReadBack.CannotTell _ -> {
        if (age.compareTo(GIVE_UP) < 0) {
          throw waiting("the vendor has not told what became of it", LOOK_AGAIN);
        }
        yield settle(id, new Dispatch.Unsettled());
      }
    };
  }

  private Dispatch readBack(
      Intent intent, Instant notAfter, VendorAction action, Standing.Pending pending) {
    Dispatch earlier = lookBack(intent.id(), action, pending);
    if (earlier != null) {
      return earlier;
    }
    // The intent is renewed, so that its age counts from the request that follows.
    ledger.forget(intent.id());
    return switch (ledger.intend(intent, clock.instant())) {
      case Standing.Settled settled -> settled.outcome();
      case Standing.Fresh _ -> ask(intent, notAfter, action);
      case Standing.Pending _ -> throw unavailable("another worker is asking the vendor", CERTAIN);
    };
  }

  private Dispatch ask(Intent intent, Instant notAfter, VendorAction action) {
    EffectId id = intent.id();
    if (isContact(intent) && isStopped(intent)) {
      return settle(id, new Dispatch.Refused(Refusal.OPTED_OUT));
    }
    if (clock.instant().isAfter(notAfter) || !action.isStillAllowed()) {
      // Not settled: an outage that outlasts the hours must not cost the attempt for good.
      ledger.forget(id);
      return new Dispatch.Refused(Refusal.WINDOW_CLOSED);
    }
    try {
      return settle(id, new Dispatch.Accepted(action.ask()));
    } catch (NothingHappened e) {
      ledger.forget(id);
      throw unavailable(e);
    } catch (OutcomeUnknown e) {
      // What follows is a look. Left to the attempts counted so far, it would come a minute later.
      throw e.retryAfter() == null ? unavailable(message(e), FIRST_LOOK) : unavailable(e);
    } catch (Refused e) {
      return settle(id, new Dispatch.Refused(e.why()));
    }
  }

  /** An effect that is no message of one channel counts for all of them. */
  private boolean isStopped(Intent intent) {
    Channel channel = intent.channel();
    return channel == null
        ? compliance.isStopped(intent.contact())
        : compliance.isStopped(intent.contact(), channel);
  }

  /** A stop is looked at here, at the last moment: it may have come on any channel or place. */
  private static boolean isContact(Intent intent) {
    return switch (intent.kind()) {
      case CALL, TEXT, WHATSAPP, EMAIL -> !intent.id().confirmsStop();
      case BOOKING, MOVE, CANCELLATION, TICKET -> false;
    };
  }

  private static ReadBack found(VendorAction action, Standing.Pending pending) {
    try {
      return action.readBack(pending.since(), pending.notes());
    } catch (NothingHappened | OutcomeUnknown e) {
      throw e.retryAfter() == null ? unavailable(message(e), LOOK_AGAIN) : unavailable(e);
    } catch (Refused e) {
      // A vendor that does not let us look has not said that it did nothing.
      return new ReadBack.CannotTell();
    }
  }

  private Dispatch claim(EffectId id, Dispatch.Accepted found) {
    try {
      return settle(id, found);
    } catch (DuplicateKeyException e) {
      throw unavailable("another effect claimed the same thing at the vendor", SOON);
    }
  }

  private Dispatch settle(EffectId id, Dispatch outcome) {
    ledger.settle(id, outcome, clock.instant());
    return outcome;
  }

  /** A retryable failure that keeps the pause the vendor asked for. */
  public static ApplicationFailure unavailable(VendorException e) {
    return unavailable(message(e), e.retryAfter());
  }

  /** Expected, and not worth an operator's attention. */
  private static ApplicationFailure waiting(String message, Duration retryAfter) {
    return ApplicationFailure.newBuilder()
        .setMessage(message)
        .setType(Failures.VENDOR_UNAVAILABLE)
        .setNextRetryDelay(retryAfter)
        .setCategory(ApplicationErrorCategory.BENIGN)
        .build();
  }

  /** A retryable failure; no cause, since a cause's text may hold an address. */
  public static ApplicationFailure unavailable(String message, @Nullable Duration retryAfter) {
    ApplicationFailure.Builder failure =
        ApplicationFailure.newBuilder().setMessage(message).setType(Failures.VENDOR_UNAVAILABLE);
    return (retryAfter == null ? failure : failure.setNextRetryDelay(retryAfter)).build();
  }

  private static String message(VendorException e) {
    return String.valueOf(e.getMessage());
  }

  /** How one effect is asked of its vendor, and looked for afterwards. */
  public interface VendorAction {
    /**
     * Asks once.
     *
     * @return the vendor's id of what it accepted
     * @throws VendorException if it did not, or may not have
     */
    String ask();

    /**
     * Looked at right before the vendor is asked: what was allowed when it was decided may not be.
     */
    default boolean isStillAllowed() {
      return true;
    }

    /**
     * Looks for an effect asked for earlier.
     *
     * @param since when it was announced
     * @throws VendorException if the vendor cannot be read
     */
    ReadBack readBack(Instant since, Map<String, String> notes);
  }

  /** What reading back found. */
  public sealed interface ReadBack {
    /** It is there. */
    record Found(String vendorRef) implements ReadBack {}

    /** The vendor lists everything it took, and this is not among it. */
    record NotThere() implements ReadBack {}

    /** The vendor offers no way to look. */
    record CannotTell() implements ReadBack {}
  }
}
