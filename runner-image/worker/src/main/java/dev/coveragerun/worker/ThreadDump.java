package dev.coveragerun.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Map;

/** Stacks of all threads with deadlocks first, as {@code jstack} would print them. */
final class ThreadDump {
  private static final int MAX_CHARS = 1 << 20;

  private ThreadDump() {}

  static String text() {
    StringBuilder text = new StringBuilder();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[] deadlocked = threads.findDeadlockedThreads();
    if (deadlocked != null) {
      text.append("Found a deadlock:\n");
      for (ThreadInfo info : threads.getThreadInfo(deadlocked)) {
        if (info != null) {
          text.append("  \"").append(info.getThreadName()).append("\" waits for ");
          text.append(info.getLockName()).append(" held by \"");
          text.append(info.getLockOwnerName()).append("\"\n");
        }
      }
      text.append('\n');
    }
    for (Map.Entry<Thread, StackTraceElement[]> entry : Thread.getAllStackTraces().entrySet()) {
      append(text, entry.getKey(), entry.getValue());
      if (text.length() > MAX_CHARS) {
        return text.append("… more threads\n").toString();
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Thread thread, StackTraceElement[] stack) {
    text.append(
        String.format(
            Locale.ROOT,
            "\"%s\"%s %s%n",
            thread.getName(),
            thread.isDaemon() ? " daemon" : "",
            thread.getState()));
    for (StackTraceElement element : stack) {
      text.append("\tat ").append(element).append('\n');
    }
    text.append('\n');
  }
}
