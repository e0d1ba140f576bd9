package dev.ringback.activities.clinic;

import dev.ringback.activities.outreach.VendorException;
import dev.ringback.workflows.clinic.SyncActivities;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every source that is set up here. */
public final class SyncActivitiesImpl implements SyncActivities {
  private static final Logger log = LoggerFactory.getLogger(SyncActivitiesImpl.class);

  private final Map<String, SyncSource> sources;

  public SyncActivitiesImpl(Collection<? extends SyncSource> sources) {
    this.sources =
        sources.stream().collect(Collectors.toMap(SyncSource::name, Function.identity()));
  }

  @Override
  public int run(String source) {
    SyncSource asked = sources.get(source);
    if (asked == null) {
      throw ApplicationFailure.newNonRetryableFailure(
          "there is no source " + source, Failures.NOT_CONFIGURED);
    }
    try {
      return asked.sync();
    } catch (VendorException e) {
      log.warn("Sync {}: {}", source, e.getMessage());
      throw unavailable(e);
    } catch (ApplicationFailure e) {
      throw e;
    } catch (RuntimeException e) {
      // Its message may quote what the vendor sent.
      String what = e.getClass().getName();
      log.error(
          "Sync {} failed with {} at {}",
          source,
          what,
          e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
      throw ApplicationFailure.newFailure("failed with " + what, what);
    }
  }

  private static ApplicationFailure unavailable(VendorException e) {
    String message = e.getMessage() == null ? "the vendor cannot be asked" : e.getMessage();
    ApplicationFailure.Builder failure =
        ApplicationFailure.newBuilder().setMessage(message).setType(Failures.VENDOR_UNAVAILABLE);
    if (e.retryAfter() != null) {
      failure.setNextRetryDelay(e.retryAfter());
    }
    return failure.build();
  }
}
