package dev.coveragerun.operator.core.budget;

import java.util.Locale;

/** Bytes for people. */
public final class MemoryText {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  private MemoryText() {}

  /** {@code 512 MiB}, {@code 1.5 GiB}. */
  public static String of(long bytes) {
    return bytes < GIB
        ? bytes / MIB + " MiB"
        : String.format(Locale.ROOT, "%.1f GiB", (double) bytes / GIB);
  }
}
