package dev.coveragerun.operator.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** {@code covrun} on the command line; the only place that ends the process. */
public final class CovrunMain {
  private CovrunMain() {}

  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    int exit = new Covrun(out, err, System.getenv()).execute(args);
    out.flush();
    err.flush();
    System.exit(exit);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
