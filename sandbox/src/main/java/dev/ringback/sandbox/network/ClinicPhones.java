package dev.ringback.sandbox.network;

import java.time.Duration;
import java.time.Instant;

/** The phone system of a clinic, which tells its subscribers of calls as its vendor does. */
public interface ClinicPhones {
  /** What `ringback demo --pbx` calls it, such as {@code vonage-voice}. */
  String name();

  /**
   * A call rings out at a line of the clinic. The ringing itself is skipped: the call is over when
   * it arrives here, and what is told of its course carries earlier times.
   */
  void ringsOut(RungOut call, Witness witness);

  /**
   * A call nobody answered.
   *
   * @param notifications what is told in which order, where the system tells it in parts; naming
   *     one twice redelivers it, and an empty list stands for the usual course
   */
  record RungOut(String caller, String line, Duration rang, java.util.List<String> notifications) {}

  /** Sees how the notifications of a call are taken. */
  interface Witness {
    void told(String what);

    /** The news of the missed call was taken; again for each redelivery. */
    void accepted(Instant at);
  }
}
