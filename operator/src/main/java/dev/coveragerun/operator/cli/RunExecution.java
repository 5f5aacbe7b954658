package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.cli.progress.ProgressState;
import dev.coveragerun.operator.cli.progress.ProgressView;
import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.operator.local.LocalSession;
import dev.coveragerun.operator.local.RunListeners;
import dev.coveragerun.operator.local.StepFailedException;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.report.Summary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a request on this machine in front of a user. */
record RunExecution(PrintWriter out, PrintWriter err, Map<String, String> environment) {
  /**
   * @param name of the output folder where the user names none
   * @param only the one split to run; empty: all
   * @throws CliException when it never came to a report
   */
  Summary run(LocalBudget budget, OutputOptions options, String name, Optional<Integer> only)
      throws CliException, InterruptedException {
    Path source = LocalSource.folder(budget.request());
    budget.lines().forEach(err::println);
    ProgressState state = new ProgressState(System::nanoTime);
    try (ProgressView view = options.view(state, err, environment);
        LocalSession session =
            LocalSession.open(
                new LocalSession.Settings(
                    budget.request(),
                    source,
                    options.folder(name),
                    options.folder(budget.request().name()),
                    budget.workerLimit(),
                    only),
                new RunListeners(List.of(state, view)));
        Interruption interruption = Interruption.of(session, view, err)) {
      RunOutlook outlook = session.run();
      interruption.over();
      view.close();
      Summary summary = session.summary().orElseThrow(() -> withoutReport(session, outlook));
      FinalText.print(summary, session.directory(), out);
      return summary;
    } catch (StepFailedException e) {
      throw new CliException(exitOf(e.failure()), e.failure().message());
    }
  }

  private static CliException withoutReport(LocalSession session, RunOutlook outlook) {
    ExitCode exit =
        session.prepareFailure().map(RunExecution::exitOf).orElse(ExitCode.Infrastructure);
    return new CliException(exit, outlook.message());
  }

  static ExitCode exitOf(Failure failure) {
    return failure.kind() == Failure.Kind.INPUT ? ExitCode.InputWrong : ExitCode.Infrastructure;
  }
}
