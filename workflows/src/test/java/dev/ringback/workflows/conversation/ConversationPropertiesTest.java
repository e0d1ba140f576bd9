package dev.ringback.workflows.conversation;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.ringback.workflows.booking.Slot;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds for every conversation, however it goes: readings at random, sense or none. */
class ConversationPropertiesTest {
  private static final int EXAMPLES = 1500;

  /** One turn, drawn from a number. */
  private record Turn(Reads reads, boolean silent, boolean heardAll) {

    static Turn of(long drawn) {
      Draw draw = new Draw(drawn);
      Reads reads = Reads.nothing();
      if (draw.of(2) == 0) {
        reads.and(draw.oneOf(Intent.values()));
      }
      if (draw.of(6) == 0) {
        reads.and(draw.oneOf(Intent.values()));
      }
      reads.answers(draw.oneOf(Answer.values())).feels(draw.oneOf(Sentiment.values()));
      say(reads, draw);
      if (draw.of(3) == 0) {
        reads.chooses("slot-" + draw.of(6));
      }
      if (draw.of(6) == 0) {
        reads.isCalled(draw.of(2) == 0 ? "Dana" : "Maria", draw.of(2) == 0 ? "Cole" : null);
      }
      if (draw.of(8) == 0) {
        reads.leaves(new Detail(draw.oneOf(Detail.Kind.values()), "value-" + draw.of(3)));
      }
      if (draw.of(6) == 0) {
        reads.in(draw.oneOf(Language.values()));
      }
      if (draw.of(3) == 0) {
        reads.takenUpWith("I see.");
      }
      return new Turn(reads, draw.of(12) == 0, draw.of(4) != 0);
    }

    private static void say(Reads reads, Draw draw) {
      switch (draw.of(8)) {
        case 0 -> reads.wants("botox");
        case 1 -> reads.nothingInTheWay();
        case 2 -> reads.firstTime();
        case 3 -> reads.thisMonth();
        case 4 -> reads.wants("coolsculpting").preparesFor(LocalDate.of(2027, 2, 14));
        default -> {}
      }
    }
  }

  /** Choices out of one number, so that a failing conversation can be told again. */
  private static final class Draw {
    private long left;

    Draw(long left) {
      this.left = left * 0x9E3779B97F4A7C15L;
    }

    int of(int many) {
      left = left * 6364136223846793005L + 1442695040888963407L;
      return (int) ((left >>> 33) % many);
    }

    <T> T oneOf(T[] all) {
      return all[of(all.length)];
    }
  }

  private static Gen<List<Integer>> conversations() {
    return lists().of(integers().between(1, 1_000_000)).ofSizeBetween(1, 25);
  }

  private static List<PaperTalk> talks() {
    return List.of(
        PaperTalk.byText(),
        PaperTalk.byVoice(),
        PaperTalk.withSomebodyWhoMayBeDana(),
        new PaperTalk(PaperTalk.byText().clinic, PaperTalk.person(null, null)));
  }

  private static boolean ends(Move move) {
    return switch (move.bare()) {
      case Move.Escalate _,
          Move.Stop _,
          Move.Decline _,
          Move.WrongNumber _,
          Move.NothingAsked _,
          Move.Later _,
          Move.LeaveMessage _ ->
          true;
      case Move.Book _, Move.Reschedule _, Move.Leave _, Move.Close _ -> true;
      default -> false;
    };
  }

  @Test
  void nothingIsBookedButWhatWasOfferedReadBackWholeAndAgreedTo() {
    qt().withExamples(EXAMPLES)
        .forAll(conversations())
        .check(drawn -> talks().stream().allMatch(talk -> booksOnlyTheAgreed(talk, drawn)));
  }

  private static boolean booksOnlyTheAgreed(PaperTalk talk, List<Integer> drawn) {
    Slot agreed = null;
    for (int number : drawn) {
      Turn turn = Turn.of(number);
      Slot readBack = talk.conversation.pending() == Pending.CONFIRMATION ? talk.chosen() : null;
      boolean silent = turn.silent() && talk.onCall();
      Move move = silent ? talk.hearsNothing() : talk.hears(turn.reads(), turn.heardAll());
      boolean yes = turn.reads().reading().answer() == Answer.YES && turn.heardAll();
      if (readBack != null && yes && !silent) {
        agreed = readBack;
      }
      if (move instanceof Move.Book(Slot slot)) {
        return slot.equals(agreed) && talk.everOffered.contains(slot);
      }
      if (ends(move)) {
        return true;
      }
    }
    return true;
  }

  @Test
  void nothingIsMovedOrCancelledButWhatWasReadBackWholeAndAgreedTo() {
    qt().withExamples(EXAMPLES)
        .forAll(conversations())
        .check(drawn ->
            talks().stream()
                .map(talk -> talk.whoHasAVisit(40))
                .allMatch(talk -> changesOnlyTheAgreed(talk, drawn)));
  }

  private static boolean changesOnlyTheAgreed(PaperTalk talk, List<Integer> drawn) {
    talk.hears(Reads.intent(drawn.size() % 2 == 0 ? Intent.CANCEL : Intent.RESCHEDULE));
    for (int number : drawn) {
      Turn turn = Turn.of(number);
      Pending asked = talk.conversation.pending();
      Slot readBack = asked == Pending.MOVE ? talk.chosen() : null;
      boolean silent = turn.silent() && talk.onCall();
      Move move = silent ? talk.hearsNothing() : talk.hears(turn.reads(), turn.heardAll());
      boolean yes = !silent && turn.reads().reading().answer() == Answer.YES && turn.heardAll();
      if (move instanceof Move.Reschedule(Slot slot)) {
        return yes && slot.equals(readBack) && talk.everOffered.contains(slot);
      }
      if (move instanceof Move.Cancel) {
        return yes && asked == Pending.CANCELLATION;
      }
      if (ends(move)) {
        return true;
      }
    }
    return true;
  }

  @Test
  void noMoreThanFourQuestionsAreAskedAndNoneOfThemTwice() {
    qt().withExamples(EXAMPLES)
        .forAll(conversations())
        .check(drawn -> talks().stream().allMatch(talk -> asksFewAndNoneTwice(talk, drawn)));
  }

  private static boolean asksFewAndNoneTwice(PaperTalk talk, List<Integer> drawn) {
    Set<Dimension> asked = EnumSet.noneOf(Dimension.class);
    asked.addAll(talk.conversation.askedSoFar());
    for (int number : drawn) {
      Turn turn = Turn.of(number);
      Set<Dimension> known = talk.conversation.told().dimensions();
      boolean silent = turn.silent() && talk.onCall();
      Move move = silent ? talk.hearsNothing() : talk.hears(turn.reads(), turn.heardAll());
      if (move.bare() instanceof Move.Ask(var question)) {
        Dimension dimension = question.dimension();
        if (!asked.add(dimension) || known.contains(dimension)) {
          return false;
        }
      }
      if (ends(move)) {
        break;
      }
    }
    return talk.conversation.askedSoFar().size() <= PacingPolicy.MOST_QUESTIONS;
  }

  @Test
  void whoeverSaysNothingNewIsNotHeldForever() {
    List<Reads> barren =
        List.of(
            Reads.nothing(),
            Reads.intent(Intent.OFF_TOPIC),
            Reads.intent(Intent.SOMEONE_ELSE),
            Reads.intent(Intent.LANGUAGE),
            Reads.intent(Intent.BY_CALL),
            Reads.intent(Intent.OTHER_TIMES),
            Reads.intent(Intent.QUESTION),
            Reads.yes().chooses("slot-9"),
            Reads.no(),
            Reads.intent(Intent.ABUSE));
    qt().withExamples(EXAMPLES)
        .forAll(lists().of(integers().between(0, barren.size() - 1)).ofSize(40))
        .check(drawn -> talks().stream().allMatch(talk -> endsSomeTime(talk, barren, drawn)));
  }

  private static boolean endsSomeTime(PaperTalk talk, List<Reads> turns, List<Integer> drawn) {
    List<Move> moves = new ArrayList<>();
    for (int number : drawn) {
      Move move = talk.hears(turns.get(number));
      moves.add(move);
      if (ends(move)) {
        return true;
      }
    }
    return false;
  }
}
