package dev.ringback.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's end of a relay in a test: a socket server that answers as told. */
public final class RelayApplication implements Closeable {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  public final List<Map<String, String>> handshakes = new CopyOnWriteArrayList<>();
  public final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final List<Integer> closes = new CopyOnWriteArrayList<>();
  private final BiConsumer<Connection, JsonNode> script;
  private final ServerSocket server;
  private volatile int refusal;

  /** Starts; {@code script} is run on each message, one after the other. */
  public RelayApplication(BiConsumer<Connection, JsonNode> script) {
    this.script = script;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public String url() {
    return "ws://127.0.0.1:" + server.getLocalPort() + "/relay";
  }

  /** Answers handshakes with an error from now on. */
  public void refuse(int status) {
    refusal = status;
  }

  public List<JsonNode> messages(String type) {
    return messages.stream().filter(m -> m.path("type").asString().equals(type)).toList();
  }

  public List<String> prompts() {
    return messages("prompt").stream().map(m -> m.path("voicePrompt").asString()).toList();
  }

  /** Codes of the closing frames that came in. */
  public List<Integer> closes() {
    return List.copyOf(closes);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      var in = new DataInputStream(socket.getInputStream());
      var connection = new Connection(socket, handshakes.size() + 1);
      Map<String, String> headers = headers(in);
      handshakes.add(headers);
      if (refusal != 0) {
        connection.raw("HTTP/1.1 " + refusal + " No\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      connection.raw(
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + accept(headers.get("sec-websocket-key"))
              + "\r\n\r\n");
      while (true) {
        String text = frame(in);
        if (text == null) {
          return;
        }
        JsonNode message = JsonMapper.shared().readTree(text);
        messages.add(message);
        script.accept(connection, message);
      }
    } catch (IOException _) {
      // The other side is gone.
    }
  }

  private static Map<String, String> headers(DataInputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      bytes.write(in.readUnsignedByte());
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : bytes.toString(StandardCharsets.ISO_8859_1).split("\r\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
      } else if (!line.isEmpty()) {
        headers.put("", line);
      }
    }
    return headers;
  }

  /** The text of a frame; null: the connection is closed. Frames of clients are masked. */
  private String frame(DataInputStream in) throws IOException {
    int opcode = in.readUnsignedByte() & 0xf;
    int length = in.readUnsignedByte() & 0x7f;
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] mask = in.readNBytes(4);
    byte[] payload = in.readNBytes(length);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i % 4];
    }
    if (opcode == 8) {
      closes.add((payload[0] & 0xff) << 8 | payload[1] & 0xff);
      return null;
    }
    return new String(payload, StandardCharsets.UTF_8);
  }

  private static String accept(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** One socket; {@code number} counts them from 1. */
  public record Connection(Socket socket, int number) {
    public void text(String token, boolean last) {
      send(Map.of("type", "text", "token", token, "last", last));
    }

    public void end(String handoffData) {
      send(Map.of("type", "end", "handoffData", handoffData));
    }

    public void send(Map<String, ?> message) {
      frame(JsonMapper.shared().writeValueAsString(message));
    }

    public void frame(String text) {
      byte[] payload = text.getBytes(StandardCharsets.UTF_8);
      var frame = new ByteArrayOutputStream();
      frame.write(0x81);
      if (payload.length < 126) {
        frame.write(payload.length);
      } else {
        frame.write(126);
        frame.write(payload.length >> 8);
        frame.write(payload.length & 0xff);
      }
      frame.writeBytes(payload);
      write(frame.toByteArray());
    }

    /** Breaks the connection without a word. */
    public void drop() {
      try {
        socket.setSoLinger(true, 0);
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void raw(String words) {
      write(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    private synchronized void write(byte[] bytes) {
      try {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
