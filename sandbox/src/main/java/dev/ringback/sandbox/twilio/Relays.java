package dev.ringback.sandbox.twilio;

import dev.ringback.sandbox.control.Pace;
import dev.ringback.sandbox.network.FrontDoor;
import dev.ringback.sandbox.network.Listener;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes relay sessions for answered calls. */
@Component
class Relays {
  private final TwilioSettings settings;
  private final FrontDoor door;
  private final Alerts alerts;
  private final RelayTurns turns;
  private final Pace pace;
  private final JsonMapper json;

  Relays(
      TwilioSettings settings,
      FrontDoor door,
      Alerts alerts,
      RelayTurns turns,
      Pace pace,
      JsonMapper json) {
    this.settings = settings;
    this.door = door;
    this.alerts = alerts;
    this.turns = turns;
    this.pace = pace;
    this.json = json;
  }

  RelaySession session(Call call, RelayNoun noun, Listener callee) {
    var events = new LinkedBlockingQueue<RelayEvent>();
    var link = new RelayLink(noun, settings.authToken(), door, pace, json, events);
    return new RelaySession(
        new RelaySetup(settings.accountSid(), call, noun),
        noun,
        link,
        new Agenda(pace),
        callee,
        new RelaySession.Records(call.sid(), alerts, turns),
        json,
        events);
  }
}
