package dev.coveragerun.operator.cli;

import java.io.Console;

/** Whether a person watches. */
final class Terminal {
  private Terminal() {}

  /** From Java 22 on there is a console without a terminal too; only there it can be asked. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean present() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
