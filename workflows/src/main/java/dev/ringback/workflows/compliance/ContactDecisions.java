package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.util.List;
import java.util.Optional;

/** The contact policy's answers, one for each channel. */
public record ContactDecisions(List<ContactDecision> decisions) {

  /** The answer for a channel, if it was asked for. */
  public Optional<ContactDecision> on(Channel channel) {
    return decisions.stream().filter(d -> d.channel() == channel).findFirst();
  }
}
