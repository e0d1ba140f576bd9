package dev.ringback.workflows.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ringback.workflows.clinic.Dimension;
import dev.ringback.workflows.clinic.TreatmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something the caller said about themselves, with the words that prove it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fact.Goal.class, name = "goal"),
  @JsonSubTypes.Type(value = Fact.Limitation.class, name = "limitation"),
  @JsonSubTypes.Type(value = Fact.Openness.class, name = "openness"),
  @JsonSubTypes.Type(value = Fact.Window.class, name = "window")
})
public sealed interface Fact {
  Evidence evidence();

  /** The dimension it counts for. */
  default Dimension dimension() {
    return switch (this) {
      case Goal _ -> Dimension.GOALS;
      case Limitation _ -> Dimension.LIMITATIONS;
      case Openness _ -> Dimension.OPENNESS;
      case Window _ -> Dimension.WINDOW;
    };
  }

  /**
   * What they want.
   *
   * @param treatment the treatment on the menu; null for a wish the menu does not name
   */
  record Goal(@Nullable TreatmentId treatment, Evidence evidence) implements Fact {}

  /** What stands in the way. */
  record Limitation(Kind kind, Evidence evidence) implements Fact {
    /** Kinds, from none to serious. */
    public enum Kind {
      NONE,
      SCHEDULE,
      BUDGET,
      SOMEONE_ELSE_DECIDES,
      /** Named on the treatment's list: flagged to the provider, never judged. */
      CONTRAINDICATION
    }
  }

  /** How ready they are. */
  record Openness(Kind kind, Evidence evidence) implements Fact {
    /** Kinds, from most to least ready. */
    public enum Kind {
      PRIOR_TREATMENT,
      READY,
      FIRST_TIME,
      COMPARING,
      RELUCTANT
    }
  }

  /**
   * By when.
   *
   * @param event date of the event they prepare for; null unless {@code kind} is EVENT
   */
  record Window(Kind kind, @Nullable LocalDate event, Evidence evidence) implements Fact {
    /** Kinds, from soonest to latest. */
    public enum Kind {
      TODAY,
      THIS_WEEK,
      NEXT_WEEK,
      THIS_MONTH,
      EVENT,
      LATER,
      NO_HURRY
    }
  }
}
