package dev.ringback.records.compliance.rights;

import dev.ringback.records.Columns;
import dev.ringback.records.crypto.RecordCipher;
import dev.ringback.workflows.clinic.ContactId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What vendors keep of people, and what became of it. */
public final class VendorCopies {
  private static final String ADDRESS = "vendor_copy.ref";
  private static final String TWILIO = "TWILIO";

  private final JdbcClient jdbc;
  private final RecordCipher cipher;

  VendorCopies(JdbcClient jdbc, RecordCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Notes every call and message of a person, unless it is noted. */
  public void note(ContactId contact) {
    jdbc.sql(
            """
            insert into vendor_copy (vendor, kind, ref, contact)
            select distinct 'TWILIO', kind, ref, contact from vendor_ref where contact = :contact
            on conflict do nothing
            """)
        .param("contact", contact.value())
        .update();
  }

  /** Notes addresses that SendGrid is to forget, unless they are noted. */
  public void noteMail(ContactId contact, List<String> addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      String ref = i == 0 ? contact.value() : contact.value() + "." + (i + 1);
      noteMail(contact, ref, addresses.get(i));
    }
  }

  private void noteMail(ContactId contact, String ref, String address) {
    jdbc.sql(
            """
            insert into vendor_copy (vendor, kind, ref, ref_cipher, contact)
            values ('SENDGRID', 'MAIL', :ref, :address, :contact) on conflict do nothing
            """)
        .param("ref", ref)
        .param("address", cipher.encryptShared(ADDRESS, address.getBytes(StandardCharsets.UTF_8)))
        .param("contact", contact.value())
        .update();
  }

  public List<Copy> pending(ContactId contact) {
    return jdbc.sql(
            """
            select * from vendor_copy where contact = :contact and state = 'PENDING'
            order by vendor, kind, ref
            """)
        .param("contact", contact.value())
        .query(this::copy)
        .list();
  }

  /** The vendors' ids of what they keep or kept of a person. */
  public List<String> refs(ContactId contact) {
    return jdbc.sql("select ref from vendor_copy where contact = :contact and vendor = 'TWILIO'")
        .param("contact", contact.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /** What became of each: state by state, with vendor and kind. */
  public List<Tally> tally(ContactId contact) {
    return jdbc.sql(
            """
            select vendor, kind, state, count(*) as count from vendor_copy
            where contact = :contact group by vendor, kind, state order by vendor, kind, state
            """)
        .param("contact", contact.value())
        .query((row, _) ->
            new Tally(
                row.getString("vendor"),
                row.getString("kind"),
                State.valueOf(row.getString("state")),
                row.getInt("count")))
        .list();
  }

  /** Settles a copy for good; its address goes. */
  public void settle(Copy copy, State state, Instant at) {
    jdbc.sql(
            """
            update vendor_copy set state = :state, why = null, ref_cipher = null, settled_at = :at
            where vendor = :vendor and kind = :kind and ref = :ref
            """)
        .param("state", state.name())
        .param("at", Columns.of(at))
        .param("vendor", copy.vendor())
        .param("kind", copy.kind())
        .param("ref", copy.ref())
        .update();
  }

  /** Says why a copy stays pending; no PHI. */
  public void stays(Copy copy, String why) {
    jdbc.sql(
            """
            update vendor_copy set why = :why where vendor = :vendor and kind = :kind and ref = :ref
            """)
        .param("why", why)
        .param("vendor", copy.vendor())
        .param("kind", copy.kind())
        .param("ref", copy.ref())
        .update();
  }

  /** Leaves what is pending to people; addresses go. */
  public void giveUp(ContactId contact, Instant at) {
    jdbc.sql(
            """
            update vendor_copy set state = 'GIVEN_UP', ref_cipher = null, settled_at = :at
            where contact = :contact and state = 'PENDING'
            """)
        .param("contact", contact.value())
        .param("at", Columns.of(at))
        .update();
  }

  /** A call or message that retention ended at Twilio: nobody is asked for it again. */
  public void purged(String kind, String ref, State state, Instant at) {
    jdbc.sql(
            """
            insert into vendor_copy (vendor, kind, ref, state, settled_at)
            values ('TWILIO', :kind, :ref, :state, :at) on conflict do nothing
            """)
        .param("kind", kind)
        .param("ref", ref)
        .param("state", state.name())
        .param("at", Columns.of(at))
        .update();
  }

  private Copy copy(ResultSet row, int number) throws SQLException {
    byte @Nullable [] address = row.getBytes("ref_cipher");
    return new Copy(
        row.getString("vendor"),
        row.getString("kind"),
        row.getString("ref"),
        address == null
            ? null
            : new String(cipher.decryptShared(ADDRESS, address), StandardCharsets.UTF_8));
  }

  /** What became of a copy. */
  public enum State {
    PENDING,
    DELETED,
    /** The vendor does not have it, or not any more. */
    NOT_THERE,
    /** The vendor did not delete it in time; people must ask. */
    GIVEN_UP
  }

  /**
   * @param kind CALL, MESSAGE or MAIL
   * @param ref the vendor's id; for mail the contact's
   * @param address for mail only
   */
  public record Copy(String vendor, String kind, String ref, @Nullable String address) {
    public static Copy twilio(String kind, String ref) {
      return new Copy(TWILIO, kind, ref, null);
    }

    @Override
    public String toString() {
      return "Copy[" + vendor + ", " + kind + ", " + ref + "]";
    }
  }

  public record Tally(String vendor, String kind, State state, int count) {}
}
