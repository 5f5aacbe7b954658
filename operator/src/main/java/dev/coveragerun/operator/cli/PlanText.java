package dev.coveragerun.operator.cli;

import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import java.io.PrintWriter;
import java.util.Locale;

/** A plan as a person reads it. */
final class PlanText {
  private PlanText() {}

  static void print(SplitPlan plan, RunRequest request, PrintWriter out) {
    out.println();
    String fewer =
        plan.splits().size() < plan.requestedSplits()
            ? " (" + plan.requestedSplits() + " were asked for; there are not enough classes)"
            : "";
    out.printf(
        Locale.ROOT,
        "%d test classes in %d splits%s, %d at once%n",
        plan.classes().size(),
        plan.splits().size(),
        fewer,
        request.maxConcurrentSplits());
    out.println("Estimates: " + source(plan) + ".  Plan " + plan.hash().substring(0, 12));
    for (Split split : plan.splits()) {
      out.println();
      out.printf(
          Locale.ROOT,
          "Split %d%s: %s, about %.1f s%n",
          split.number(),
          split.serial() ? " (serial: runs alone)" : "",
          count(split.classes().size(), "class", "classes"),
          split.estimatedSeconds());
      for (PlannedClass planned : split.classes()) {
        out.printf(
            Locale.ROOT,
            "  %7.2f s  %s%s  [%s]%n",
            planned.estimatedSeconds(),
            planned.ref().className(),
            planned.serial() && !split.serial() ? " (serial)" : "",
            planned.ref().testRun());
      }
    }
    out.flush();
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String source(SplitPlan plan) {
    return switch (plan.estimates()) {
      case Timings -> "the median of the last runs";
      case PartlyTimings ->
          "the median of the last runs, guessed from class size where there is none";
      case ClassSize -> "guessed from class size and number of tests, since nothing ran yet";
    };
  }
}
