package dev.ringback.activities.conversation;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.booking.SlotId;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.conversation.CallerTurn;
import dev.ringback.workflows.conversation.Pending;
import dev.ringback.workflows.conversation.ReadTurn;
import dev.ringback.workflows.conversation.TurnId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Turns to read: Monday 23 November 2026, two times on offer. */
final class Turns {
  static final TurnId TURN = new TurnId("SM100");
  static final Instant AT = Instant.parse("2026-11-23T18:00:00Z");

  private Turns() {}

  static ReadTurn asking(Pending asked) {
    return new ReadTurn(
        TestStore.EPISODE,
        new ClinicId("lumen"),
        1,
        TestClinic.AUSTIN,
        new CallerTurn(TURN, Channel.SMS, null, AT, false, false, false),
        LocalDate.of(2026, 11, 23),
        asked,
        Set.of(Dimension.GOALS),
        List.of(slot(1, "2026-11-24T20:30:00Z"), slot(2, "2026-11-25T16:00:00Z")),
        null);
  }

  private static Slot slot(int number, String start) {
    return new Slot(
        new SlotId("slot-" + number),
        Instant.parse(start),
        Duration.ofMinutes(30),
        TestClinic.AUSTIN,
        null,
        "t" + number);
  }
}
