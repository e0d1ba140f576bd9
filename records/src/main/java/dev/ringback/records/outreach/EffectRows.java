package dev.ringback.records.outreach;

import dev.ringback.records.Columns;
import dev.ringback.records.outreach.EffectLedger.Effect;
import dev.ringback.records.outreach.EffectLedger.Intent;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.outreach.Dispatch;
import dev.ringback.workflows.outreach.EffectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How effects lie in the table. */
final class EffectRows {
  /**
   * Occasions on which the person hears from us unless they are speaking with us: the cadence, a
   * nudge, a call taken up again by text, what staff decided. Replies to a turn are none.
   */
  private static final Pattern PROACTIVE =
      Pattern.compile("first|step-[0-9]+|nudge|cut-off-[0-9]+|notice-.+");

  /** A call at their wish; a text on the same occasion answers that there is none. */
  private static final Pattern CALL_BACK = Pattern.compile("call-back-[0-9]+");

  private EffectRows() {}

  /** Whether the effect counts as an attempt to reach the person. */
  static boolean opensContact(Intent intent) {
    String id = intent.id().value();
    String episode = intent.episode().value() + ".";
    int what = id.lastIndexOf('.');
    // The episode may hold dots itself, and so may the occasion.
    if (channelOf(intent.kind()) == null || !id.startsWith(episode) || what < episode.length()) {
      return false;
    }
    String occasion = id.substring(episode.length(), what);
    return PROACTIVE.matcher(occasion).matches()
        || (intent.kind() == Kind.CALL && CALL_BACK.matcher(occasion).matches());
  }

  static @Nullable Channel channel(Intent intent) {
    return intent.channel() == null ? channelOf(intent.kind()) : intent.channel();
  }

  static String word(Dispatch outcome) {
    return switch (outcome) {
      case Dispatch.Accepted _ -> "ACCEPTED";
      case Dispatch.Refused _ -> "REFUSED";
      case Dispatch.Unsettled _ -> "UNSETTLED";
    };
  }

  static Effect effect(ResultSet row, int number) throws SQLException {
    String channel = row.getString("channel");
    return new Effect(
        new EffectId(row.getString("id")),
        new EpisodeId(row.getString("episode")),
        new ContactId(row.getString("contact")),
        Kind.valueOf(row.getString("kind")),
        channel == null ? null : Channel.valueOf(channel),
        Columns.instant(row, "intended_at"),
        outcome(row),
        row.getString("status"),
        notes(row.getString("notes")));
  }

  private static @Nullable Dispatch outcome(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return switch (outcome) {
      case null -> null;
      case "ACCEPTED" -> new Dispatch.Accepted(row.getString("vendor_ref"));
      case "REFUSED" -> new Dispatch.Refused(Dispatch.Refusal.valueOf(row.getString("refusal")));
      default -> new Dispatch.Unsettled();
    };
  }

  private static Map<String, String> notes(String json) {
    Map<String, String> notes = new TreeMap<>();
    Columns.read(json, Map.class)
        .forEach((k, v) -> notes.put(String.valueOf(k), String.valueOf(v)));
    return notes;
  }

  private static @Nullable Channel channelOf(Kind kind) {
    return switch (kind) {
      case CALL -> Channel.VOICE;
      case TEXT -> Channel.SMS;
      case WHATSAPP -> Channel.WHATSAPP;
      case EMAIL -> Channel.EMAIL;
      case BOOKING, MOVE, CANCELLATION, TICKET -> null;
    };
  }
}
