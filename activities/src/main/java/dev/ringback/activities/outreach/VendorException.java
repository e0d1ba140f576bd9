package dev.ringback.activities.outreach;

import dev.ringback.workflows.outreach.Dispatch.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A vendor did not do what it was asked. The text names the vendor and the kind of trouble, never
 * whom it concerned; the vendor's own words are left out, since they may repeat an address.
 */
public abstract sealed class VendorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration retryAfter;

  private VendorException(String message, @Nullable Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  /** How long the vendor asked to be left alone; null if it did not say. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** The vendor certainly did nothing: not connected, too many requests, not authenticated. */
  public static final class NothingHappened extends VendorException {
    private static final long serialVersionUID = 1L;

    public NothingHappened(String message, @Nullable Duration retryAfter) {
      super(message, retryAfter);
    }
  }

  /** The request may have been carried out: no answer, a broken one, or a server error. */
  public static final class OutcomeUnknown extends VendorException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message) {
      this(message, null);
    }

    public OutcomeUnknown(String message, @Nullable Duration retryAfter) {
      super(message, retryAfter);
    }
  }

  /** The vendor refused for good. */
  public static non-sealed class Refused extends VendorException {
    private static final long serialVersionUID = 1L;
    private final Refusal why;
    private final boolean notFound;

    public Refused(String message, Refusal why) {
      this(message, why, false);
    }

    /**
     * @param notFound whether it was refused because there is no such thing
     */
    public Refused(String message, Refusal why, boolean notFound) {
      super(message, null);
      this.why = why;
      this.notFound = notFound;
    }

    public boolean notFound() {
      return notFound;
    }

    public Refusal why() {
      return why;
    }
  }
}
