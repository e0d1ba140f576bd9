package dev.ringback.records.booking;

import dev.ringback.records.Columns;
import dev.ringback.records.booking.RequestedAppointment.Decision;
import dev.ringback.records.booking.RequestedAppointment.Notes;
import dev.ringback.records.booking.RequestedAppointment.State;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.ProviderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How requested appointments lie in the table. */
final class RequestedAppointmentRows {
  private static final String NOTES = "requested_appointment.notes";
  private static final String REMARK = "requested_appointment.remark";

  private final RecordCipher cipher;

  RequestedAppointmentRows(RecordCipher cipher) {
    this.cipher = cipher;
  }

  byte[] notes(ContactId contact, Notes notes) {
    return cipher.encrypt(contact, NOTES, Columns.json(notes));
  }

  byte @Nullable [] remark(ContactId contact, Decision decision) {
    String remark = decision.remark();
    return remark == null ? null : cipher.encrypt(contact, REMARK, remark);
  }

  RequestedAppointment read(ResultSet row, int number) throws SQLException {
    ContactId contact = new ContactId(row.getString("contact"));
    return new RequestedAppointment(
        new AppointmentId(row.getString("id")),
        new ClinicId(row.getString("clinic")),
        new LocationId(row.getString("location")),
        contact,
        Columns.instant(row, "starts_at"),
        Duration.ofMinutes(row.getInt("minutes")),
        orNull(row, "provider", ProviderId::new),
        State.valueOf(row.getString("state")),
        notes(contact, row),
        orNull(row, "replaces", AppointmentId::new),
        orNull(row, "episode", EpisodeId::new),
        Language.valueOf(row.getString("language")),
        decision(contact, row),
        Columns.instant(row, "requested_at"),
        Columns.instant(row, "changed_at"));
  }

  private Notes notes(ContactId contact, ResultSet row) throws SQLException {
    return cipher
        .reveal(contact, NOTES, row.getBytes("notes_cipher"))
        .map(json -> Columns.read(json, Notes.class))
        .orElse(new Notes(null, null, List.of(Columns.ERASED)));
  }

  private @Nullable Decision decision(ContactId contact, ResultSet row) throws SQLException {
    String by = row.getString("decided_by");
    byte @Nullable [] remark = row.getBytes("remark_cipher");
    return by == null
        ? null
        : new Decision(by, cipher.reveal(contact, REMARK, remark).orElse(null));
  }

  private static <T> @Nullable T orNull(ResultSet row, String column, Function<String, T> read)
      throws SQLException {
    String value = row.getString(column);
    return value == null ? null : read.apply(value);
  }
}
