package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.ledger.SplitEntry;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.Timings;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries what a run measured over to the next run's plan. */
final class RunTimings {
  private RunTimings() {}

  /** What went wrong, for people: only the next plan's estimates suffer. */
  static Optional<String> update(RunDirectory directory, Ledger ledger) {
    var warnings = new ArrayList<String>();
    Timings timings = TimingsFile.read(directory, warnings::add);
    for (SplitEntry split : ledger.splits()) {
      for (ExecutedClass executed :
          split.classes().stream().flatMap(entry -> entry.executed().stream()).toList()) {
        if (executed.outcome() == Outcome.Finished && !known(timings, executed)) {
          timings = timings.with(executed.ref(), executed.seconds());
        }
      }
    }
    try {
      TimingsFile.write(directory, timings);
    } catch (IOException e) {
      warnings.add("The timings for the next plan could not be written: " + e.getMessage() + ".");
    }
    return warnings.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", warnings));
  }

  /** Merging a run again must not count it twice. */
  private static boolean known(Timings timings, ExecutedClass executed) {
    ClassRef ref = executed.ref();
    List<Double> measured = timings.seconds().getOrDefault(ref, List.of());
    return !measured.isEmpty() && measured.get(measured.size() - 1) == executed.seconds();
  }
}
