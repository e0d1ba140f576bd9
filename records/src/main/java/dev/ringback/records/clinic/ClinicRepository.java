package dev.ringback.records.clinic;

import dev.ringback.records.Columns;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clinics by version. A version never changes once stored. */
public final class ClinicRepository {
  private final JdbcClient jdbc;
  private final Map<Version, Clinic> versions = new ConcurrentHashMap<>();

  public ClinicRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores a clinic. The same content again keeps the current version; anything else becomes the
   * next.
   *
   * @return the clinic with its version
   * @throws IllegalArgumentException when one of its lines or senders belongs to another clinic, or
   *     a location has the id of another clinic's: recoveries are told apart by location and caller
   */
  public Clinic apply(Clinic clinic) {
    Clinic content = withVersion(clinic, 0);
    Map<PhoneNumber, LocationId> lines = lines(clinic);
    while (true) {
      refuseLinesOfOthers(clinic.id(), lines);
      refuseLocationsOfOthers(clinic);
      try {
        return withVersion(clinic, store(content, lines));
      } catch (DuplicateKeyException e) {
        // Another process took this version or one of the lines at the same moment: look again.
      }
    }
  }

  public List<Clinic> all() {
    return jdbc.sql(
            """
            select distinct on (clinic) content, version from clinic_version
            order by clinic, version desc
            """)
        .query(ClinicRepository::clinic)
        .list();
  }

  public Optional<Clinic> current(ClinicId id) {
    return jdbc.sql(
            """
            select content, version from clinic_version
            where clinic = :clinic order by version desc limit 1
            """)
        .param("clinic", id.value())
        .query(ClinicRepository::clinic)
        .optional();
  }

  /**
   * One version; cached, since it cannot change.
   *
   * @throws IllegalArgumentException when there is no such version
   */
  public Clinic version(ClinicId id, int version) {
    return versions.computeIfAbsent(new Version(id, version), this::load);
  }

  /** The location whose line or sender (SMS, voice or WhatsApp) this number is. */
  public Optional<Line> line(PhoneNumber number) {
    return jdbc.sql("select clinic, location from clinic_line where number = :number")
        .param("number", number.e164())
        .query((row, _) ->
            new Line(
                new ClinicId(row.getString("clinic")), new LocationId(row.getString("location"))))
        .optional();
  }

  private Clinic load(Version version) {
    return jdbc.sql(
            "select content, version from clinic_version"
                + " where clinic = :clinic and version = :version")
        .param("clinic", version.clinic().value())
        .param("version", version.number())
        .query(ClinicRepository::clinic)
        .optional()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no version " + version.number() + " of clinic " + version.clinic()));
  }

  /** Returns the version that holds this content. */
  private int store(Clinic content, Map<PhoneNumber, LocationId> lines) {
    // One statement: a version and its lines appear together or not at all.
    return jdbc.sql(
            """
            with current as (
              select version, content from clinic_version
              where clinic = :clinic order by version desc limit 1
            ), stored as (
              insert into clinic_version (clinic, version, content)
              select :clinic, coalesce((select version from current), 0) + 1,
                     cast(:content as jsonb)
              where not exists (select 1 from current where content = cast(:content as jsonb))
              returning version
            ), gone as (
              delete from clinic_line using stored
              where clinic = :clinic and not number = any (:numbers)
            ), kept as (
              insert into clinic_line (number, clinic, version, location)
              select line.number, :clinic, stored.version, line.location
              from stored, unnest(:numbers, :locations) as line (number, location)
              on conflict (clinic, number)
                do update set version = excluded.version, location = excluded.location
            )
            select coalesce((select version from stored), (select version from current))
            """)
        .param("clinic", content.id().value())
        .param("content", Columns.json(content))
        .param("numbers", lines.keySet().stream().map(PhoneNumber::e164).toArray(String[]::new))
        .param("locations", lines.values().stream().map(LocationId::value).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  private void refuseLinesOfOthers(ClinicId id, Map<PhoneNumber, LocationId> lines) {
    lines.forEach((number, location) ->
        line(number)
            .filter(line -> !line.clinic().equals(id))
            .ifPresent(line -> {
              throw new IllegalArgumentException(
                  "number %s of location %s belongs to clinic %s already"
                      .formatted(number, location, line.clinic()));
            }));
  }

  private void refuseLocationsOfOthers(Clinic clinic) {
    jdbc.sql(
            """
            select location from clinic_line
            where clinic <> :clinic and location = any (:locations) limit 1
            """)
        .param("clinic", clinic.id().value())
        .param(
            "locations",
            clinic.locations().stream().map(l -> l.id().value()).toArray(String[]::new))
        .query(String.class)
        .optional()
        .ifPresent(location -> {
          throw new IllegalArgumentException(
              "location " + location + " is another clinic's; ids of locations are unique");
        });
  }

  private static Map<PhoneNumber, LocationId> lines(Clinic clinic) {
    Map<PhoneNumber, LocationId> lines = new LinkedHashMap<>();
    for (Location location : clinic.locations()) {
      Stream.concat(
              location.lines().stream(),
              Stream.of(location.callerId(), location.whatsAppSender()).filter(Objects::nonNull))
          .forEach(number -> lines.put(number, location.id()));
    }
    return lines;
  }

  private static Clinic clinic(ResultSet row, int number) throws SQLException {
    return withVersion(Columns.read(row.getString("content"), Clinic.class), row.getInt("version"));
  }

  private static Clinic withVersion(Clinic c, int version) {
    return new Clinic(
        c.id(),
        version,
        c.name(),
        c.voice(),
        c.email(),
        c.whatsAppTemplate(),
        c.locations(),
        c.treatments(),
        c.providers(),
        c.policies(),
        c.consents(),
        c.contactHours(),
        c.cadence(),
        c.glow(),
        c.questions(),
        c.pms(),
        c.knowledge(),
        c.detection(),
        c.compliance(),
        c.preparing());
  }

  /** A number of a clinic. */
  public record Line(ClinicId clinic, LocationId location) {}

  private record Version(ClinicId clinic, int number) {}
}
