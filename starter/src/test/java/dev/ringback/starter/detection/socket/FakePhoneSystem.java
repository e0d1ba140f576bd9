package dev.ringback.starter.detection.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A phone system's socket: greets, answers each request as told, and says what a test wants. */
public final class FakePhoneSystem implements AutoCloseable {
  private final ServerSocket server;
  private final String greeting;
  private final UnaryOperator<String> answers;
  private final List<Socket> guests = new CopyOnWriteArrayList<>();
  public final List<String> requests = new CopyOnWriteArrayList<>();

  public FakePhoneSystem(String greeting, UnaryOperator<String> answers) {
    this.greeting = greeting;
    this.answers = answers;
    try {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public InetSocketAddress address() {
    return InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
  }

  /** To everybody who is connected. */
  public void says(String text) {
    for (Socket guest : guests) {
      try {
        guest.getOutputStream().write(text.getBytes(UTF_8));
      } catch (IOException e) {
        guests.remove(guest);
      }
    }
  }

  public void dropsEverybody() {
    for (Socket guest : guests) {
      guests.remove(guest);
      try {
        guest.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket guest = server.accept();
        Thread.ofVirtual().start(() -> serve(guest));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket guest) {
    try {
      guest.getOutputStream().write(greeting.getBytes(UTF_8));
      guests.add(guest);
      var lines = new BufferedReader(new InputStreamReader(guest.getInputStream(), UTF_8));
      var request = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          request.append(line).append('\n');
        } else if (!request.isEmpty()) {
          requests.add(request.toString());
          guest.getOutputStream().write(answers.apply(request.toString()).getBytes(UTF_8));
          request.setLength(0);
        }
      }
    } catch (IOException e) {
      guests.remove(guest);
    }
  }

  @Override
  public void close() {
    dropsEverybody();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
