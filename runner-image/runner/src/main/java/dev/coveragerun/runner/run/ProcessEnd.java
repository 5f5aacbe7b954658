package dev.coveragerun.runner.run;

import java.util.Map;

/** How a process ended, from its exit code as a shell and the JDK count it: 128 + signal. */
record ProcessEnd(int exitCode) {
  private static final int SIGNALS = 128;
  private static final Map<Integer, String> NAMES =
      Map.of(
          4,
          "SIGILL",
          6,
          "SIGABRT: the JVM itself crashed",
          7,
          "SIGBUS",
          8,
          "SIGFPE",
          9,
          "SIGKILL: often the kernel, out of memory",
          11,
          "SIGSEGV",
          15,
          "SIGTERM");

  @Override
  public String toString() {
    String signal = NAMES.get(exitCode - SIGNALS);
    return "exit code " + exitCode + (signal == null ? "" : " (" + signal + ")");
  }
}
