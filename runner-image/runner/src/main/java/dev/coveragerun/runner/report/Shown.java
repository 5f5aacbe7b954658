package dev.coveragerun.runner.report;

import java.util.Locale;

/** Numbers and times as people read them, the same on every machine. */
final class Shown {
  private Shown() {}

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 340 ms}, {@code 4.2 s}, {@code 3 min 20 s}, {@code 1 h 5 min}. */
  static String seconds(double seconds) {
    if (seconds < 0.9995) {
      return Math.max(0, Math.round(seconds * 1000)) + " ms";
    }
    if (seconds < 59.95) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  /** In binary units; {@code –} when not measured. */
  static String bytes(long bytes) {
    if (bytes <= 0) {
      return "–";
    }
    if (bytes < 1 << 20) {
      return (bytes + 1023) / 1024 + " KiB";
    }
    double mebibytes = bytes / (double) (1 << 20);
    return mebibytes < 1024
        ? String.format(Locale.ROOT, "%.0f MiB", mebibytes)
        : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
  }

  static String count(long value, String one, String many) {
    return number(value) + " " + (value == 1 ? one : many);
  }
}
