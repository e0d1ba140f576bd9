package dev.ringback.starter.conversation;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.outreach.EffectId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Takes the call of somebody whom nobody at the clinic answered and who is still on the line. */
@Component
public class LiveAnswer {
  private final EffectLedger ledger;
  private final VoiceDesk desk;

  LiveAnswer(EffectLedger ledger, VoiceDesk desk) {
    this.ledger = ledger;
    this.desk = desk;
  }

  /** Enters their call as a leg of the episode, as if we had placed it; the same again is it. */
  public EffectId enter(EpisodeRepository.Row episode, String callSid, Instant at) {
    EffectId leg = EffectId.answeredLive(episode.id(), callSid);
    var _ =
        ledger.intend(
            new EffectLedger.Intent(
                leg, episode.id(), episode.contact(), EffectLedger.Kind.CALL, Channel.VOICE),
            at);
    ledger.proveAccepted(leg, callSid, at);
    return leg;
  }

  /**
   * What the caller hears first, or what connects them.
   *
   * @return TwiML
   */
  public String begin(EffectId leg, String callSid, Instant at) {
    return desk.respond(VoiceTurn.taken(leg, callSid, at)).twiml();
  }
}
