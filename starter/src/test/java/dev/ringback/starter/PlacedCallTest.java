package dev.ringback.starter;

import dev.ringback.records.detection.EpisodeRepository;
import dev.ringback.records.outreach.EffectLedger.Kind;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.outreach.EffectId;
import org.junit.jupiter.api.BeforeEach;

/** A starter whose episode has placed a call. */
public abstract class PlacedCallTest extends StarterTest {
  protected final String sid = unique("CA");
  protected TwilioCalls twilio;
  protected EpisodeRepository.Row episode;
  protected EffectId call;

  @BeforeEach
  void placeACall() {
    twilio = new TwilioCalls(http);
    episode = episode();
    call = effect(episode, Kind.CALL, Channel.VOICE);
  }
}
