package dev.ringback.workflows.conversation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose consent the recording or writing down of a call needs, by the stricter of the states at
 * both ends. No audio is recorded, and no voiceprint is made; what is said is written down, which
 * these laws are read to reach. The notice is said on every call: this tells by which law it is
 * due.
 */
public final class RecordingPolicy {
  /** All-party states, or those to be treated so; texts not read in full, see the docs. */
  private static final Map<String, String> ALL_PARTY =
      Map.ofEntries(
          Map.entry("CA", "Cal. Penal Code 632, 632.7, 637.2"),
          Map.entry("CT", "C.G.S. 52-570d"),
          Map.entry("DE", "11 Del. C. 1335, 2402"),
          Map.entry("FL", "Fla. Stat. 934.03"),
          Map.entry("IL", "720 ILCS 5/14-2"),
          Map.entry("MD", "Md. Cts. & Jud. Proc. 10-402"),
          Map.entry("MA", "M.G.L. c.272 s.99"),
          Map.entry("MI", "MCL 750.539c"),
          Map.entry("MT", "MCA 45-8-213"),
          Map.entry("NV", "NRS 200.620"),
          Map.entry("NH", "RSA 570-A:2"),
          Map.entry("PA", "18 Pa.C.S. 5704"),
          Map.entry("WA", "RCW 9.73.030"));

  private RecordingPolicy() {}

  /**
   * The rule for a call.
   *
   * @param callerStates two-letter codes of the states the caller may be in; empty: unknown
   * @param clinicState the location's state
   */
  public static Rule by(Set<String> callerStates, String clinicState) {
    Set<String> states = new TreeSet<>(callerStates);
    states.add(clinicState);
    Map<String, String> laws = new TreeMap<>(ALL_PARTY);
    laws.keySet().retainAll(states);
    if (!laws.isEmpty()) {
      return new Rule(true, String.join("; ", laws.values()));
    }
    return callerStates.isEmpty()
        ? new Rule(true, "caller's state unknown: as in all-party states")
        : new Rule(false, "18 USC 2511(2)(d)");
  }

  /**
   * A rule with its law.
   *
   * @param allParty whether everybody on the call has to be told before a word is kept
   */
  public record Rule(boolean allParty, String source) {}
}
