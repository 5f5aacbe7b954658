package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.spec.Problem;
import dev.coveragerun.operator.spec.RejectedInput;
import dev.coveragerun.runner.ledger.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line as a function: arguments and two writers in, an exit code out. */
@Command(
    name = "covrun",
    version = "covrun 0.1.0",
    mixinStandardHelpOptions = true,
    description = {
      "Splits a JVM test suite, runs it within a budget that the machine can carry,",
      "and merges one coverage report that says whether it is complete."
    },
    footer = {
      "",
      "Exit codes: 0 all well; 1 tests failed or a threshold was missed; 2 the input is wrong;",
      "3 infrastructure, or coverage is only partial; 130 interrupted."
    },
    subcommands = {
      RunCommand.class,
      PlanCommand.class,
      SplitCommand.class,
      MergeCommand.class,
      AdviseCommand.class,
      CompareCommand.class
    })
public final class Covrun {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Map<String, String> environment;

  public Covrun(PrintWriter out, PrintWriter err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.environment = Map.copyOf(environment);
  }

  public int execute(String... args) {
    CommandLine commandLine = new CommandLine(this);
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setParameterExceptionHandler((problem, words) -> wrongArguments(problem));
    commandLine.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
    if (args.length == 0) {
      commandLine.usage(out);
      return ExitCode.InputWrong.number();
    }
    return commandLine.execute(args);
  }

  Map<String, String> environment() {
    return environment;
  }

  private int wrongArguments(ParameterException problem) {
    err.println("covrun: " + problem.getMessage());
    err.println("See: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.InputWrong.number();
  }

  private int failed(Exception problem) {
    if (problem instanceof RejectedInput rejected) {
      for (Problem each : rejected.problems()) {
        err.println("covrun: " + each.text());
      }
      return ExitCode.InputWrong.number();
    }
    if (problem instanceof CliException known) {
      if (!known.getMessage().isEmpty()) {
        err.println("covrun: " + known.getMessage());
      }
      return known.exit().number();
    }
    err.println("covrun: this is a bug in covrun: " + problem);
    try {
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace, true));
      Path file = Files.createTempFile("covrun-", ".txt");
      Files.writeString(file, trace.toString());
      err.println("Please report it with " + file);
    } catch (IOException e) {
      err.println("Please report it; its details could not be written (" + e.getMessage() + ")");
    }
    return ExitCode.Infrastructure.number();
  }
}
