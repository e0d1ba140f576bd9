package dev.ringback.local.story;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** A file that tells how much of it was read. */
final class CountedFile extends FilterInputStream {
  private final LongConsumer told;
  private long read;

  private CountedFile(InputStream file, LongConsumer told) {
    super(file);
    this.told = told;
  }

  static CountedFile open(Path file, LongConsumer told) throws IOException {
    return new CountedFile(Files.newInputStream(file), told);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int some = super.read(into, from, most);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int bytes) {
    read += bytes;
    told.accept(read);
  }
}
