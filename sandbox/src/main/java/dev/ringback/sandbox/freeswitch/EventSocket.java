package dev.ringback.sandbox.freeswitch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.sandbox.socket.LoopbackServer;
import dev.ringback.sandbox.socket.Requests;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** mod_event_socket: whoever knows the password may ask for events. */
@Component
@Lazy(false)
class EventSocket implements SmartLifecycle {
  private final FreeSwitchSettings settings;
  private final LoopbackServer server;
  private final Set<OutputStream> listeners = ConcurrentHashMap.newKeySet();

  EventSocket(FreeSwitchSettings settings) {
    this.settings = settings;
    this.server = new LoopbackServer("freeswitch", settings.eslPort(), this::serve);
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

  /** Sends an event in plain form; returns how many heard it. */
  int tell(String event) {
    int heard = 0;
    for (OutputStream listener : listeners) {
      try {
        send(listener, "Content-Type: text/event-plain", event);
        heard++;
      } catch (IOException e) {
        listeners.remove(listener);
      }
    }
    return heard;
  }

  private void serve(Socket guest) throws IOException {
    OutputStream out = guest.getOutputStream();
    send(out, "Content-Type: auth/request", "");
    var requests = new Requests(guest.getInputStream());
    boolean known = false;
    try {
      for (List<String> request = requests.next(); request != null; request = requests.next()) {
        String command = request.getFirst();
        if (!known) {
          known =
              !settings.eslPassword().isEmpty() && command.equals("auth " + settings.eslPassword());
          reply(out, known ? "+OK accepted" : "-ERR invalid");
          if (!known) {
            return;
          }
        } else if (command.startsWith("event plain ")) {
          if (command.contains("CHANNEL_HANGUP_COMPLETE")) {
            listeners.add(out);
          }
          reply(out, "+OK event listener enabled plain");
        } else if (command.startsWith("api ")) {
          send(out, "Content-Type: api/response", "86400\n");
        } else {
          reply(out, "-ERR command not found");
        }
      }
    } finally {
      listeners.remove(out);
    }
  }

  private static void reply(OutputStream out, String text) throws IOException {
    send(out, "Content-Type: command/reply\nReply-Text: " + text, "");
  }

  private static void send(OutputStream out, String head, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\n";
    synchronized (out) {
      out.write((length + head + "\n\n").getBytes(UTF_8));
      out.write(bytes);
      out.flush();
    }
  }
}
