package dev.ringback.starter.detection.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of one subscription: sends what was not acknowledged again on every connection. */
final class FakePulsar implements AutoCloseable {
  static final String KEY = "eght_test";
  final List<String> requests = new CopyOnWriteArrayList<>();
  final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final ServerSocket server;
  private final Map<String, byte[]> waiting = new LinkedHashMap<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  volatile boolean answersPings = true;

  FakePulsar() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  int connections() {
    return (int) requests.stream().filter(r -> r.contains(KEY)).count();
  }

  void publish(String id, byte[] payload) {
    synchronized (waiting) {
      waiting.put(id, payload);
    }
    open.forEach(this::sendWaiting);
  }

  /** Sends text as it is. */
  void sendRaw(String text) {
    open.forEach(socket -> send(socket, 1, text.getBytes(UTF_8)));
  }

  void breakConnections() {
    open.forEach(FakePulsar::close);
    open.clear();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket) {
    try {
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      var head = new StringBuilder();
      while (!head.toString().endsWith("\r\n\r\n")) {
        head.append((char) in.readUnsignedByte());
      }
      requests.add(head.toString());
      if (!head.toString().contains("X-API-Key: " + KEY + "\r\n")) {
        answer(socket, "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
        socket.close();
        return;
      }
      answer(
          socket,
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + accept(head.toString())
              + "\r\n\r\n");
      open.add(socket);
      sendWaiting(socket);
      while (true) {
        frame(socket, in);
      }
    } catch (IOException | UncheckedIOException e) {
      open.remove(socket);
    }
  }

  private void frame(Socket socket, DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte() & 0x0f;
    int length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] mask = in.readNBytes(4);
    byte[] data = in.readNBytes(length);
    for (int i = 0; i < data.length; i++) {
      data[i] ^= mask[i % 4];
    }
    if (kind == 9 && answersPings) {
      send(socket, 10, data);
    }
    if (kind == 1) {
      String id = new String(data, UTF_8).replaceAll(".*\"messageId\":\"([^\"]*)\".*", "$1");
      synchronized (waiting) {
        waiting.remove(id);
      }
      acknowledged.add(id);
    }
  }

  private void sendWaiting(Socket socket) {
    Map<String, byte[]> messages;
    synchronized (waiting) {
      messages = new LinkedHashMap<>(waiting);
    }
    messages.forEach((id, payload) ->
        send(
            socket,
            1,
            ("{\"messageId\":\""
                    + id
                    + "\",\"payload\":\""
                    + Base64.getEncoder().encodeToString(payload)
                    + "\",\"properties\":{},\"redeliveryCount\":0}")
                .getBytes(UTF_8)));
  }

  private static void send(Socket socket, int kind, byte[] data) {
    try {
      synchronized (socket) {
        OutputStream out = socket.getOutputStream();
        out.write(0x80 | kind);
        if (data.length < 126) {
          out.write(data.length);
        } else {
          out.write(126);
          out.write(data.length >> 8);
          out.write(data.length & 0xff);
        }
        out.write(data);
        out.flush();
      }
    } catch (IOException e) {
      // It is sent again on the next connection.
    }
  }

  private static void answer(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    socket.getOutputStream().flush();
  }

  private static String accept(String head) {
    String key = head.replaceAll("(?is).*sec-websocket-key: ([^\r]*)\r.*", "$1");
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    breakConnections();
  }
}
