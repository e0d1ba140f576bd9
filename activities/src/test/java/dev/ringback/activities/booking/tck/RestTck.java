package dev.ringback.activities.booking.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.descriptor.Descriptor;
import dev.ringback.activities.booking.descriptor.DescriptorFile;
import dev.ringback.activities.booking.descriptor.RestAccount;
import dev.ringback.activities.booking.descriptor.RestPracticeManagement;
import dev.ringback.activities.booking.tck.TckAppointments.Notes;
import dev.ringback.activities.outreach.VendorException;
import dev.ringback.activities.outreach.VendorHttp;
import dev.ringback.workflows.booking.FoundSlots;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A system with a built-in descriptor, tried against its stand-in. */
abstract class RestTck extends SandboxTck {
  private final PracticeSystem.Kind kind;
  private final Map<String, String> secrets;

  RestTck(PracticeSystem.Kind kind, Map<String, String> secrets) {
    this.kind = kind;
    this.secrets = secrets;
  }

  @Override
  protected PracticeManagement adapter(
      SandboxServer sandbox, VendorHttp http, Clock clock, boolean credentials) {
    Map<String, String> shown = new HashMap<>(secrets);
    if (!credentials) {
      shown.replaceAll((_, secret) -> secret + "-other");
    }
    PracticeManagement adapter =
        adapter(DescriptorFile.of(kind, null), sandbox, http, clock, shown);
    if (credentials) {
      // A token before the faults: one planned for any request would otherwise meet its request.
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptionsInstanceOf(VendorException.class)
          .until(() -> !adapter.catalogue(clinic()).services().isEmpty());
    }
    return adapter;
  }

  private PracticeManagement adapter(
      Descriptor descriptor,
      SandboxServer sandbox,
      VendorHttp http,
      Clock clock,
      Map<String, String> shown) {
    return new RestPracticeManagement(
        descriptor,
        new RestAccount(sandbox.address("/" + system()).toString(), shown),
        http,
        clock);
  }

  @Override
  protected String bookingOperation() {
    return "book";
  }

  @Override
  protected String movingOperation() {
    return "reschedule";
  }

  @Override
  protected String cancellingOperation() {
    return "cancel";
  }

  @Override
  protected String appointmentsPath() {
    return "/sandbox/restpms/" + system() + "/appointments";
  }

  /** Asked for one provider's times, it does not repeat whose they are. */
  @Test
  void booksNobodyElseWhereTheAnswerDoesNotSayWhoItIs() {
    PracticeManagement mute =
        adapter(
            DescriptorFile.parse(system(), withoutStaff()),
            (SandboxServer) bench().book,
            new VendorHttp(system(), VendorHttp.client()),
            bench().book.clock(),
            secrets);
    FoundSlots found =
        mute.slots(
            clinic(),
            TckAppointments.search(
                clinic(), TckClinic.AUSTIN, TckClinic.SPECIAL, TckBench.FROM, TckBench.UNTIL));
    assertThat(found.slots().isEmpty()).isEqualTo(!asksForOneProvider());
    for (Slot slot : found.slots().stream().limit(1).toList()) {
      String id =
          mute.booking(
                  clinic(),
                  TckAppointments.booking(
                      TckAppointments.somebody(), TckClinic.SPECIAL, found.search(), slot),
                  new Notes())
              .ask();
      assertThat(staffOf(bench().book, id)).isEqualTo(clinic().providers().getLast().pmsStaffId());
    }
  }

  /** Whether the descriptor's search for times names the provider. */
  protected boolean asksForOneProvider() {
    return true;
  }

  private String withoutStaff() {
    try (InputStream in = RestTck.class.getResourceAsStream("/pms/" + system() + ".yaml")) {
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String mute =
          yaml.replaceFirst(
              "(fields: \\{start: [^}]*|slot_id, start: [^}]*), staffId: [^}]*}", "$1}");
      assertThat(mute).isNotEqualTo(yaml);
      return mute;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
