package dev.ringback.sandbox.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Listens on a port of this machine while the sandbox runs; on none if the port is 0. */
public final class LoopbackServer implements SmartLifecycle {
  private final String name;
  private final int port;
  private final Host host;
  private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerSocket server;

  public LoopbackServer(String name, int port, Host host) {
    this.name = name;
    this.port = port;
    this.host = host;
  }

  /** Serves one connection to its end. */
  public interface Host {
    void serve(Socket guest) throws IOException;
  }

  @Override
  public void start() {
    if (port == 0 || isRunning()) {
      return;
    }
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      server = opened;
      Thread.ofVirtual().name(name).start(() -> accept(opened));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port + " for " + name, e);
    }
  }

  @Override
  public void stop() {
    ServerSocket opened = server;
    server = null;
    if (opened != null) {
      close(opened);
      disconnect();
    }
  }

  /** Drops every connection, as a phone system that restarts does. */
  public void disconnect() {
    guests.forEach(LoopbackServer::close);
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  private void accept(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        Socket guest = opened.accept();
        guests.add(guest);
        Thread.ofVirtual().name(name + "-guest").start(() -> serve(guest));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      host.serve(guest);
    } catch (IOException e) {
      return; // gone
    } finally {
      guests.remove(guest);
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      return; // it is of no use any more
    }
  }
}
