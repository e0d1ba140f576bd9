package dev.ringback.records.access;

import static dev.ringback.records.access.Permission.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which role may do what: each the least it needs. The one place where this is decided. */
public final class Permissions {
  private static final Map<Role, Set<Permission>> TABLE = new EnumMap<>(Role.class);

  static {
    TABLE.put(Role.OWNER, EnumSet.complementOf(EnumSet.of(USE_CODEC)));
    TABLE.put(
        Role.MANAGER,
        EnumSet.of(
            READ_EPISODES,
            READ_TRANSCRIPTS,
            LISTEN_RECORDINGS,
            COMMAND_EPISODES,
            READ_TICKETS,
            CLOSE_TICKETS,
            DECIDE_APPOINTMENTS,
            EDIT_CONTACTS,
            READ_CLINIC,
            EDIT_CLINIC,
            MANAGE_TOKENS,
            MANAGE_RIGHTS,
            READ_COMPLIANCE));
    TABLE.put(
        Role.FRONT_DESK,
        EnumSet.of(
            READ_EPISODES,
            READ_TRANSCRIPTS,
            COMMAND_EPISODES,
            READ_TICKETS,
            CLOSE_TICKETS,
            DECIDE_APPOINTMENTS,
            EDIT_CONTACTS,
            READ_CLINIC));
    TABLE.put(
        Role.PROVIDER,
        EnumSet.of(READ_EPISODES, READ_TICKETS, CLOSE_TICKETS, READ_CLINIC, BREAK_GLASS));
    TABLE.put(Role.AUDITOR, EnumSet.of(READ_CLINIC, READ_AUDIT, EXPORT_AUDIT, READ_COMPLIANCE));
    TABLE.put(Role.OPERATOR, EnumSet.of(READ_EPISODES, READ_CLINIC, USE_CODEC, BREAK_GLASS));
  }

  private Permissions() {}

  public static Set<Permission> of(Role role) {
    return Collections.unmodifiableSet(TABLE.getOrDefault(role, Set.of()));
  }

  /**
   * Of the installation's own API token: a manager's, and what its command line needs to invite the
   * first people and to check the audit trail.
   */
  public static Set<Permission> ofBootstrapToken() {
    EnumSet<Permission> all = EnumSet.copyOf(of(Role.MANAGER));
    all.addAll(EnumSet.of(MANAGE_USERS, READ_AUDIT, EXPORT_AUDIT));
    return Collections.unmodifiableSet(all);
  }

  /** What the holder of these may hand on to a token: never more than they could reach anyway. */
  public static Set<Permission> grantable(Set<Permission> own) {
    EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
    all.addAll(own);
    all.remove(BREAK_GLASS); // is a person's decision
    if (own.contains(MANAGE_USERS)) {
      all.add(USE_CODEC); // who may invite an operator can have it
    }
    return all;
  }
}
