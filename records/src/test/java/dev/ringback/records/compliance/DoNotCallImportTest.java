package dev.ringback.records.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import dev.ringback.workflows.compliance.NumberStatus;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DoNotCallImportTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Instant AS_OF_JULY = Instant.parse("2026-07-01T00:00:00Z");

  private final TestStore store = new TestStore();
  private final ContactId listed = store.contacts.identify(new PhoneNumber("+15125550101"));
  private final ContactId clear = store.contacts.identify(new PhoneNumber("+15125550102"));
  private final ContactId otherArea = store.contacts.identify(new PhoneNumber("+12065550101"));

  @Test
  void listsWhoIsInTheCopyAndNotesThatTheOthersWereLookedFor() {
    RegistryReport report = read("512,5550101\r\n512,5550999\r\n", JULY);

    assertThat(store.numbers.status(listed))
        .isEqualTo(new NumberStatus(AS_OF_JULY, JULY, null, null));
    assertThat(store.numbers.status(clear))
        .isEqualTo(new NumberStatus(AS_OF_JULY, null, null, null));
    assertThat(report)
        .extracting(RegistryReport::lines, RegistryReport::listed, RegistryReport::clear)
        .containsExactly(2L, 1L, 1L);
    assertThat(report.complete()).isTrue();
  }

  @Test
  void saysNothingOfAnAreaCodeTheCopyDoesNotHold() {
    read("512,5550101", JULY);

    assertThat(store.numbers.status(otherArea)).isEqualTo(NumberStatus.UNKNOWN);
  }

  @Test
  void theSameCopyAgainChangesNothingAndANewerOneKeepsTheFirstDay() {
    read("512,5550101", JULY);
    read("512,5550101", JULY);
    assertThat(store.numbers.status(listed).listedOn()).isEqualTo(JULY);

    read("512,5550101", JULY.plusMonths(1));
    assertThat(store.numbers.status(listed).listedOn()).isEqualTo(JULY);
    assertThat(store.numbers.status(listed).doNotCallCheckedAt())
        .isEqualTo(Instant.parse("2026-08-01T00:00:00Z"));

    read("512,5550999", JULY.plusMonths(2));
    assertThat(store.numbers.status(listed).listedOn()).isNull();
    read("512,5550101", JULY);
    assertThat(store.numbers.status(listed).listedOn()).isNull();
  }

  @Test
  void namesBadLinesAndNotesNobodyAsNotListed() {
    RegistryReport report = read("512,5550101\n512,55501\n512,5550103,A,2026-06-30\n", JULY);

    assertThat(report.problems()).extracting(RegistryReport.Problem::line).containsExactly(2L, 3L);
    assertThat(report.problems().toString()).doesNotContain("5550103");
    assertThat(report.complete()).isFalse();
    assertThat(store.numbers.status(listed).listedOn()).isEqualTo(JULY);
    assertThat(store.numbers.status(clear)).isEqualTo(NumberStatus.UNKNOWN);
  }

  @Test
  void aCopyThatBreaksOffNotesNobodyAsNotListed() {
    Reader broken =
        new Reader() {
          private boolean read;

          @Override
          public int read(char[] into, int from, int most) throws IOException {
            if (read) {
              throw new IOException("connection lost");
            }
            read = true;
            "512,5550999\n".getChars(0, 12, into, from);
            return 12;
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> store.doNotCall.read(broken, JULY, _ -> {}))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(store.numbers.status(clear)).isEqualTo(NumberStatus.UNKNOWN);
  }

  @Test
  void readsALongCopyAsItComesAndTellsHowFarItIs() {
    AtomicLong told = new AtomicLong();
    Reader endless = new Copy(1_000_500);

    RegistryReport report = store.doNotCall.read(endless, JULY, told::set);

    assertThat(report.lines()).isEqualTo(1_000_500);
    assertThat(told).hasValue(1_000_000);
    assertThat(store.numbers.status(clear).doNotCallCheckedAt()).isEqualTo(AS_OF_JULY);
  }

  private RegistryReport read(String copy, LocalDate asOf) {
    return store.doNotCall.read(new StringReader(copy), asOf, _ -> {});
  }

  /** So many lines that are never all there at once. */
  private static final class Copy extends Reader {
    private final long lines;
    private long written;

    private Copy(long lines) {
      this.lines = lines;
    }

    @Override
    public int read(char[] into, int from, int most) {
      int count = 0;
      while (written < lines && count + 12 <= most) {
        String line = "512,%07d\n".formatted(6_000_000 + written++ % 3_000_000);
        line.getChars(0, 12, into, from + count);
        count += 12;
      }
      return count == 0 ? -1 : count;
    }

    @Override
    public void close() {}
  }
}
