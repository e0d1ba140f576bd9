package dev.ringback.local.stack;

import dev.ringback.local.machine.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two commands from starting or stopping the same stack at once. */
record StackLock(FileChannel channel) implements AutoCloseable {

  static StackLock take(Home home) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() != null) {
        return new StackLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process; the same answer.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    close(channel);
    throw new Problem(
        "another command is starting or stopping the stack in " + home.folder(),
        "wait for it to end, or end it");
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
