package dev.ringback.local.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Compares what is true of a patient with what was expected. */
final class Grader {
  private final List<Invariant> invariants;
  private final List<PlayInvariant> together;

  Grader(List<Invariant> invariants, List<PlayInvariant> together) {
    this.invariants = List.copyOf(invariants);
    this.together = List.copyOf(together);
  }

  /** Why a run does not pass; empty if it does. */
  List<String> grade(Case scenario, List<Witness> witnesses) {
    var why = new ArrayList<String>();
    for (var witness : witnesses) {
      var expected = scenario.expected().get(witness.as());
      if (expected != null) {
        expected(expected, witness).forEach(w -> why.add(witness.as() + ": " + w));
      }
      invariants(witness).forEach(w -> why.add(witness.as() + ": " + w));
    }
    together.forEach(invariant -> why.addAll(invariant.violations(witnesses)));
    return why;
  }

  /** What no run may show, whatever was expected. */
  List<String> invariants(Witness witness) {
    return invariants.stream().flatMap(i -> i.violations(witness).stream()).toList();
  }

  private static List<String> expected(Case.Expected expected, Witness witness) {
    var why = new ArrayList<String>();
    if (!expected.outcomes().isEmpty() && !expected.outcomes().contains(witness.outcome())) {
      why.add(
          "outcome is %s, expected %s"
              .formatted(witness.outcome(), String.join(" or ", expected.outcomes())));
    }
    if (expected.appointments() != null && witness.standing() != expected.appointments()) {
      why.add(
          "%d appointments stand, expected %d"
              .formatted(witness.standing(), expected.appointments()));
    }
    if (expected.optedOut() != null && witness.stoppedAt().isPresent() != expected.optedOut()) {
      why.add(expected.optedOut() ? "no stop was recorded" : "a stop was recorded");
    }
    var tickets = witness.tickets();
    expected.tickets().stream()
        .filter(reason -> Stream.of(reason.split("\\|")).noneMatch(tickets::contains))
        .forEach(reason -> why.add("no ticket " + reason + ", only " + tickets));
    if (expected.noTickets() && !tickets.isEmpty()) {
      why.add("tickets " + tickets + ", expected none");
    }
    for (var pattern : expected.says()) {
      if (witness.assistantWords().noneMatch(words -> pattern.matcher(words).find())) {
        why.add("the assistant never said /" + pattern + "/");
      }
    }
    for (var pattern : expected.neverSays()) {
      if (witness.assistantWords().anyMatch(words -> pattern.matcher(words).find())) {
        why.add("the assistant said /" + pattern + "/");
      }
    }
    var texts = witness.count("sms");
    if (expected.textsAtMost() != null && texts > expected.textsAtMost()) {
      why.add(texts + " texts, at most " + expected.textsAtMost() + " expected");
    }
    var turns = witness.lines("caller").count();
    if (expected.callerTurnsAtMost() != null && turns > expected.callerTurnsAtMost()) {
      why.add(turns + " caller's turns, at most " + expected.callerTurnsAtMost() + " expected");
    }
    var questions = witness.questions();
    if (expected.questionsAtMost() != null && questions > expected.questionsAtMost()) {
      why.add(questions + " questions, at most " + expected.questionsAtMost() + " expected");
    }
    var voicemails = witness.voicemails().size();
    if (expected.voicemails() != null && voicemails != expected.voicemails()) {
      why.add(voicemails + " voicemails, expected " + expected.voicemails());
    }
    appointment(expected, witness, why);
    return why;
  }

  private static void appointment(Case.Expected expected, Witness witness, List<String> why) {
    var standing = witness.appointments().stream().filter(a -> !a.cancelled()).toList();
    for (var flag : expected.flags()) {
      var wanted = flag.toLowerCase(Locale.ROOT);
      if (standing.stream()
          .noneMatch(a -> String.valueOf(a.notes()).toLowerCase(Locale.ROOT).contains(wanted))) {
        why.add("no appointment's notes hold " + flag);
      }
    }
    var which = expected.appointmentIs();
    if (which != null) {
      var offered = Offers.beforeBooking(witness);
      if (Offers.nth(offered, which)
          .noneMatch(start -> standing.stream().anyMatch(a -> a.startsAt().equals(start)))) {
        why.add("the appointment is not " + which + " of the times offered, " + offered);
      }
    }
  }
}
