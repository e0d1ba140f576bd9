package dev.ringback.sandbox.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.sandbox.socket.LoopbackServer;
import dev.ringback.sandbox.socket.Requests;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The manager interface: whoever has logged in is told of every event. */
@Component
@Lazy(false)
class Manager implements SmartLifecycle {
  private final AsteriskSettings settings;
  private final LoopbackServer server;
  private final Set<OutputStream> listeners = ConcurrentHashMap.newKeySet();
  private final Map<String, Map<String, String>> channels = new ConcurrentHashMap<>();

  Manager(AsteriskSettings settings) {
    this.settings = settings;
    this.server = new LoopbackServer("asterisk", settings.amiPort(), this::serve);
  }

  @Override
  public void start() {
    server.start();
  }

  @Override
  public void stop() {
    server.stop();
  }

  @Override
  public boolean isRunning() {
    return server.isRunning();
  }

  /** Sends an event; returns how many heard it. */
  int tell(Map<String, String> event) {
    String id = event.getOrDefault("Uniqueid", "");
    switch (event.getOrDefault("Event", "")) {
      case "Newchannel" -> channels.put(id, event);
      case "Hangup" -> channels.remove(id);
      default -> {}
    }
    int heard = 0;
    for (OutputStream listener : listeners) {
      try {
        send(listener, event);
        heard++;
      } catch (IOException e) {
        listeners.remove(listener);
      }
    }
    return heard;
  }

  private void serve(Socket guest) throws IOException {
    OutputStream out = guest.getOutputStream();
    out.write("Asterisk Call Manager/9.0.0\r\n".getBytes(UTF_8));
    var requests = new Requests(guest.getInputStream());
    try {
      for (List<String> request = requests.next(); request != null; request = requests.next()) {
        if (!answer(request, out)) {
          return;
        }
      }
    } finally {
      listeners.remove(out);
    }
  }

  /** Returns false if the connection ends. */
  private boolean answer(List<String> request, OutputStream out) throws IOException {
    String action = Requests.value(request, "Action");
    String id = Requests.value(request, "ActionID");
    if (action.equalsIgnoreCase("Login")) {
      boolean right =
          !settings.secret().isEmpty()
              && Requests.value(request, "Username").equals(settings.user())
              && Requests.value(request, "Secret").equals(settings.secret());
      send(
          out,
          response(
              right ? "Success" : "Error",
              id,
              "Authentication " + (right ? "accepted" : "failed")));
      if (right) {
        send(out, event("FullyBooted", "Privilege", "system,all", "Status", "Fully Booted"));
        listeners.add(out);
      }
      return right;
    }
    if (!listeners.contains(out)) {
      send(out, response("Error", id, "Permission denied"));
      return true;
    }
    switch (action) {
      case "Ping" -> send(out, response("Success", id, "Pong"));
      case "CoreShowChannels" -> show(id, out);
      default -> send(out, response("Error", id, "Invalid/unknown command"));
    }
    return true;
  }

  private void show(String id, OutputStream out) throws IOException {
    send(out, response("Success", id, "Channels will follow"));
    for (Map<String, String> channel : new ArrayList<>(channels.values())) {
      Map<String, String> shown = new LinkedHashMap<>(channel);
      shown.put("Event", "CoreShowChannel");
      shown.put("ActionID", id);
      shown.put("BridgeId", "");
      send(out, shown);
    }
    send(out, event("CoreShowChannelsComplete", "ActionID", id, "EventList", "Complete"));
  }

  static Map<String, String> event(String name, String... fields) {
    Map<String, String> event = new LinkedHashMap<>();
    event.put("Event", name);
    for (int i = 0; i < fields.length; i += 2) {
      event.put(fields[i], fields[i + 1]);
    }
    return event;
  }

  private static Map<String, String> response(String what, String id, String message) {
    Map<String, String> response = new LinkedHashMap<>();
    response.put("Response", what);
    if (!id.isEmpty()) {
      response.put("ActionID", id);
    }
    response.put("Message", message);
    return response;
  }

  private static void send(OutputStream out, Map<String, String> message) throws IOException {
    var text = new StringBuilder();
    message.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    synchronized (out) {
      out.write(text.append("\r\n").toString().getBytes(UTF_8));
      out.flush();
    }
  }
}
