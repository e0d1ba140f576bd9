package dev.ringback.workflows.conversation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What staff are told along with a ticket: flags, other numbers, which they alone call, and which
 * appointment is to be changed.
 */
final class NotesForStaff {
  private NotesForStaff() {}

  static List<String> of(Conversation conversation) {
    return Stream.of(
            conversation.told().flags().stream(),
            conversation.details().kept().stream()
                .filter(detail -> detail.kind() == Detail.Kind.PHONE)
                .map(detail -> "can also be reached at " + PhoneWords.of(detail.value())),
            change(conversation))
        .flatMap(notes -> notes)
        .toList();
  }

  /** By the practice system's id: staff see the rest there. */
  private static Stream<String> change(Conversation conversation) {
    Changing changing = conversation.changing();
    Change wish = changing.wish();
    if (wish == null) {
      return Stream.empty();
    }
    String wants =
        switch (wish) {
          case MOVE -> "wants another time";
          case CANCEL -> "wants to cancel";
        };
    return Stream.of(
        changing.chosen().map(a -> wants + " for the appointment " + a.id()).orElse(wants));
  }
}
