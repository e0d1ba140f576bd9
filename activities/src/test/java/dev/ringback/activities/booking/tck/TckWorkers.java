package dev.ringback.activities.booking.tck;

import static org.awaitility.Awaitility.await;

import dev.ringback.activities.TestStore;
import dev.ringback.activities.booking.PracticeManagementActivitiesImpl;
import dev.ringback.activities.booking.PracticeSystems;
import dev.ringback.activities.outreach.EffectOnce;
import dev.ringback.workflows.booking.BookSlot;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.booking.BookingResult.Booked;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.outreach.EffectId;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Two workers that were both given one booking, on one store, each with its retries. */
final class TckWorkers {
  private final TckBench bench;
  private final TestStore store = new TestStore();

  TckWorkers(TckBench bench) {
    this.bench = bench;
  }

  /** Whom they book for. */
  String phone() {
    return TestStore.CALLER.e164();
  }

  /** What each says the appointment's id is. */
  List<String> book(String search, Slot slot) {
    Clinic clinic = store.clinics.apply(bench.clinic);
    var wish =
        new BookSlot(
            EffectId.of(TestStore.EPISODE, "booking-1", "appointment"),
            TestStore.EPISODE,
            clinic.id(),
            clinic.version(),
            store.contact,
            null,
            null,
            search,
            slot,
            List.of());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, 2)
          .mapToObj(_ -> CompletableFuture.supplyAsync(() -> until(wish), threads))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    }
  }

  private String until(BookSlot wish) {
    var worker =
        new PracticeManagementActivitiesImpl(
            new PracticeSystems(List.of(bench.system)),
            store.clinics,
            store.contacts,
            store.ledger,
            new EffectOnce(store.ledger, store.compliance, bench.book.clock()),
            store.register());
    var booked = new AtomicReference<BookingResult>();
    await()
        .atMost(Duration.ofSeconds(40))
        .ignoreExceptionsInstanceOf(ApplicationFailure.class)
        .until(() -> {
          booked.set(worker.book(wish));
          return true;
        });
    return ((Booked) booked.get()).appointment().id().value();
  }
}
