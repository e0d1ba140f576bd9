package dev.ringback.workflows.conversation;

import dev.ringback.workflows.booking.Slot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times in a conversation: what was offered last, and what was chosen of it. */
final class Times {
  private List<Slot> offered = List.of();
  private String search = "";
  private int offers;
  private @Nullable Slot chosen;

  /** Others were offered; a choice among earlier ones is void. */
  void offered(String searchHandle, List<Slot> slots) {
    search = searchHandle;
    offered = List.copyOf(slots);
    offers++;
    chosen = null;
  }

  void choose(Slot slot) {
    chosen = slot;
  }

  /** The offered time a turn chose; a choice that was never offered is none. */
  Optional<Slot> chosenBy(TurnReading reading) {
    return offered.stream().filter(slot -> slot.id().equals(reading.slot())).findFirst();
  }

  List<Slot> offered() {
    return offered;
  }

  /** The handle of the search that found them. */
  String search() {
    return search;
  }

  /** How often times were offered. */
  int offers() {
    return offers;
  }

  @Nullable Slot chosen() {
    return chosen;
  }
}
