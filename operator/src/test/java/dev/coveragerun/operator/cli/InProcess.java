package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.cli.CovrunProcess.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** {@code covrun} as a function, for what ends before any process starts. */
final class InProcess {
  private InProcess() {}

  static Result run(Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new Covrun(new PrintWriter(out, true), new PrintWriter(err, true), environment)
            .execute(args);
    return new Result(exit, out.toString(), err.toString());
  }
}
