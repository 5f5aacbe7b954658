package dev.coveragerun.runner.ledger;

import dev.coveragerun.runner.ledger.ClassEntry.ClassState;
import dev.coveragerun.runner.ledger.SplitEntry.SplitState;
import dev.coveragerun.runner.ledger.Verdict.Finding;
import dev.coveragerun.runner.run.TestCounts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a ledger into a verdict. */
public final class Judge {
  private static final int NAMES_SHOWN = 3;

  private Judge() {}

  /**
   * @param stop why the run was ended early, when it was
   */
  public static Verdict judge(Ledger ledger, List<Threshold> thresholds, Optional<StopCause> stop) {
    Map<Reason, String> found = new EnumMap<>(Reason.class);
    if (ledger.planned() == 0) {
      found.put(Reason.NoTestsPlanned, "The plan holds no test class.");
    } else {
      coverage(ledger, stop, found);
      tests(ledger.tests(), found);
      thresholds(thresholds, found);
    }
    if (found.isEmpty()) {
      found.put(Reason.AllTestsPassed, allPassed(ledger));
    }
    List<Finding> findings =
        found.entrySet().stream()
            .map(entry -> new Finding(entry.getKey(), entry.getValue()))
            .toList();
    return new Verdict(findings.get(0).reason().kind(), findings, ledger.completeness());
  }

  private static void coverage(Ledger ledger, Optional<StopCause> stop, Map<Reason, String> found) {
    if (ledger.empty()) {
      found.put(Reason.NothingFinished, "No test class ran to its end with its coverage saved.");
    }
    classes(ledger, ClassState.Crashed, Reason.WorkerCrashed, "lost its worker", found);
    classes(ledger, ClassState.TimedOut, Reason.TestTimedOut, "ran past the time limit", found);
    notStarted(ledger, stop, found);
    damaged(ledger, found);
    classes(
        ledger, ClassState.CoverageNotSaved, Reason.CoverageNotSaved, "left no coverage", found);
    bytes(ledger.evidence(), found);
    classes(ledger, ClassState.Duplicate, Reason.DuplicateClasses, "ran more than once", found);
    if (!ledger.unplanned().isEmpty()) {
      found.put(
          Reason.UnplannedClasses,
          subject(
                  ledger.unplanned().stream().map(ref -> ref.className()).toList(),
                  "test class",
                  "test classes")
              + " ran without being planned there.");
    }
  }

  private static void notStarted(
      Ledger ledger, Optional<StopCause> stop, Map<Reason, String> found) {
    List<Integer> missing =
        ledger.splits().stream()
            .filter(split -> split.state() == SplitState.Missing)
            .map(SplitEntry::number)
            .toList();
    List<ClassEntry> unmentioned =
        ledger.in(ClassState.Missing).stream()
            .filter(entry -> !missing.contains(entry.split()))
            .toList();
    List<ClassEntry> notRun = ledger.in(ClassState.NotRun);
    boolean ignored =
        ledger.ignored().stream().anyMatch(attempt -> missing.contains(attempt.split()));
    if (stop.isPresent() && (!notRun.isEmpty() || !missing.isEmpty()) && !ignored) {
      boolean limit = stop.get() == StopCause.MaxFailures;
      int classes = notRun.size() + ledger.in(ClassState.Missing).size() - unmentioned.size();
      found.put(
          limit ? Reason.StoppedEarly : Reason.Interrupted,
          (limit ? "The failure limit ended the run" : "The run was interrupted")
              + " before "
              + count(classes, "test class", "test classes")
              + " could start.");
    } else {
      if (!missing.isEmpty()) {
        found.put(Reason.MissingSplits, missingSplits(ledger, missing));
      }
      unmentioned = Stream.concat(unmentioned.stream(), notRun.stream()).toList();
    }
    if (!unmentioned.isEmpty()) {
      found.put(
          Reason.MissingClasses,
          subject(names(unmentioned), "planned test class", "planned test classes")
              + " never ran.");
    }
  }

  private static String missingSplits(Ledger ledger, List<Integer> missing) {
    String numbers =
        missing.stream().limit(12).map(String::valueOf).collect(Collectors.joining(", "))
            + (missing.size() > 12 ? " …" : "");
    if (missing.size() == ledger.planned() && ledger.ignored().isEmpty()) {
      return "No split left a usable result.";
    }
    String which =
        missing.size() == 1
            ? "Split " + numbers + " left no usable result"
            : missing.size() + " splits (" + numbers + ") left no usable result";
    String why =
        ledger.ignored().stream()
            .filter(attempt -> missing.contains(attempt.split()))
            .findFirst()
            .map(a -> ": attempt " + a.attempt() + " of split " + a.split() + ": " + a.why())
            .orElse("");
    return which + why + ".";
  }

  private static void damaged(Ledger ledger, Map<Reason, String> found) {
    List<ClassEntry> lost = ledger.in(ClassState.CoverageDamaged);
    if (!lost.isEmpty() || ledger.damagedFiles() > 0) {
      String files =
          ledger.damagedFiles() == 0
              ? "Coverage is missing from its file"
              : count(ledger.damagedFiles(), "coverage file is", "coverage files are")
                  + " damaged or missing";
      found.put(
          Reason.DamagedCoverage,
          lost.isEmpty()
              ? files + "."
              : files
                  + "; lost is the coverage of "
                  + lower(subject(names(lost), "test class", "test classes"))
                  + ".");
    }
  }

  private static void bytes(CoverageEvidence evidence, Map<Reason, String> found) {
    if (!evidence.mismatches().isEmpty()) {
      found.put(
          Reason.ClassMismatch,
          subject(evidence.mismatches(), "class", "classes")
              + " ran with other bytes than the ones reported on; compile once, and change nothing"
              + " until the report is there.");
    }
    if (!evidence.unreadableClasses().isEmpty()) {
      found.put(
          Reason.UnreadableClasses,
          subject(evidence.unreadableClasses(), "class file", "class files")
              + " could not be analysed.");
    }
  }

  private static void classes(
      Ledger ledger, ClassState state, Reason reason, String what, Map<Reason, String> found) {
    List<ClassEntry> entries = ledger.in(state);
    if (!entries.isEmpty()) {
      found.put(reason, subject(names(entries), "test class", "test classes") + " " + what + ".");
    }
  }

  private static void tests(TestCounts tests, Map<Reason, String> found) {
    if (tests.total() == 0 && found.isEmpty()) {
      found.put(Reason.NoTestsRan, "Every planned class ran, and none of them held a test.");
    } else if (tests.failed() > 0) {
      found.put(
          Reason.TestsFailed,
          tests.failed() + " of " + count(tests.total(), "test", "tests") + " failed.");
    }
  }

  private static void thresholds(List<Threshold> thresholds, Map<Reason, String> found) {
    String missed =
        thresholds.stream()
            .filter(threshold -> threshold.outcome() == Threshold.Outcome.Missed)
            .map(Threshold::describe)
            .collect(Collectors.joining(", "));
    if (!missed.isEmpty()) {
      found.put(Reason.ThresholdNotMet, "Coverage is below the threshold: " + missed + ".");
    }
  }

  private static String allPassed(Ledger ledger) {
    TestCounts tests = ledger.tests();
    String skipped = tests.skipped() == 0 ? "" : ", " + tests.skipped() + " skipped";
    return "All "
        + tests.passed()
        + " tests passed"
        + skipped
        + "; every planned class ran once and its coverage is counted.";
  }

  private static List<String> names(List<ClassEntry> entries) {
    return entries.stream().map(entry -> entry.ref().className()).toList();
  }

  /** {@code "Test class a.B"} or {@code "5 test classes (a.B, a.C, a.D …)"}. */
  private static String subject(List<String> names, String one, String many) {
    if (names.size() == 1) {
      return upper(one) + " " + names.get(0);
    }
    String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    return names.size() + " " + many + " (" + shown + (names.size() > NAMES_SHOWN ? " …)" : ")");
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String upper(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
