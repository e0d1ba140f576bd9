package dev.ringback.local.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Every turn is taken once, answered once, and no workflow task fails over it. */
final class EveryTurnOnce implements Invariant {
  @Override
  public List<String> violations(Witness witness) {
    var wrong = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (var run : witness.runs()) {
      for (var answer : run.answers()) {
        if (!seen.add(answer.id())) {
          wrong.add("the turn " + answer.id() + " was taken twice");
        }
        if (!answer.completed()) {
          wrong.add("the turn " + answer.id() + " was never answered");
        } else if (answer.failed()) {
          wrong.add("the turn " + answer.id() + " failed");
        }
      }
      run.failedTasks().forEach(cause -> wrong.add("a workflow task failed: " + cause));
    }
    witness
        .lines("assistant")
        .map(line -> String.valueOf(line.ref()))
        .filter(ref -> ref.endsWith(".reply"))
        .collect(Collectors.groupingBy(ref -> ref, Collectors.counting()))
        .forEach((ref, count) -> {
          if (count > 1) {
            wrong.add(ref + " was said " + count + " times");
          }
        });
    return wrong;
  }
}
