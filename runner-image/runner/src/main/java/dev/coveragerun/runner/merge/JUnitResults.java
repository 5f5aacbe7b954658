package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.coverage.Quarantined;
import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.Ledger;
import dev.coveragerun.runner.ledger.SplitEntry;
import dev.coveragerun.runner.report.JUnitFile;
import dev.coveragerun.runner.report.JUnitScan;
import dev.coveragerun.runner.report.TestFailure;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.ExecutedClass;
import dev.coveragerun.runner.run.ExecutedClass.Outcome;
import dev.coveragerun.runner.run.TestCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JUnit files of the attempts that count, each read to its end before it is believed. */
final class JUnitResults {
  private final RunDirectory directory;
  private final List<JUnitFile> whole = new ArrayList<>();
  private final List<Quarantined> bad = new ArrayList<>();

  private JUnitResults(RunDirectory directory) {
    this.directory = directory;
  }

  static JUnitResults of(RunDirectory directory, Ledger ledger) throws IOException {
    var results = new JUnitResults(directory);
    for (SplitEntry split : ledger.splits()) {
      if (split.attempt().isPresent()) {
        results.add(split.attempt().get());
      }
    }
    return results;
  }

  private void add(AttemptManifest manifest) throws IOException {
    Path attempt = directory.attempt(manifest.split(), manifest.attempt());
    for (String name : names(attempt, manifest)) {
      try {
        RegularFile file = RegularFile.within(attempt, name, JUnitFile.MAX_BYTES);
        whole.add(JUnitScan.read(manifest.split(), file));
      } catch (IOException e) {
        bad.add(
            new Quarantined(
                manifest.split(),
                directory.root().relativize(attempt) + "/" + name,
                e.getMessage()));
      }
    }
  }

  /** What is there, and what the manifest says should be. */
  private static Set<String> names(Path attempt, AttemptManifest manifest) throws IOException {
    var names = new TreeSet<String>();
    manifest.classes().stream()
        .filter(executed -> executed.outcome() == Outcome.Finished)
        .flatMap(executed -> executed.junitFile().stream())
        .forEach(names::add);
    Path folder = RunDirectory.junit(attempt);
    if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.startsWith("TEST-") && name.endsWith(".xml"))
            .map(name -> attempt.relativize(folder) + "/" + name)
            .forEach(names::add);
      }
    }
    return names;
  }

  List<JUnitFile> whole() {
    return List.copyOf(whole);
  }

  List<Quarantined> bad() {
    return List.copyOf(bad);
  }

  /** Tests as the JUnit files count them; to be held against the manifests. */
  TestCounts counts() {
    return whole.stream().map(JUnitFile::counts).reduce(TestCounts.NONE, TestCounts::plus);
  }

  /** Classes that did not end come first: they hide what their tests would have said. */
  List<TestFailure> failures(Ledger ledger, int limit) {
    List<TestFailure> ended =
        ledger.incomplete().stream()
            .flatMap(entry -> entry.executed().stream().map(one -> unended(entry.split(), one)))
            .filter(failure -> !failure.kind().isEmpty())
            .map(this::withItsTest)
            .toList();
    Stream<TestFailure> failed =
        whole.stream()
            .flatMap(file -> file.failures().stream())
            .filter(failure -> ended.stream().noneMatch(one -> tellsOf(one, failure)))
            .sorted(
                Comparator.comparing(TestFailure::className)
                    .thenComparing(TestFailure::test)
                    .thenComparing(TestFailure::split));
    return Stream.of(ended.stream(), untold(ledger), failed)
        .flatMap(all -> all)
        .limit(limit)
        .toList();
  }

  /** The test that was running, when the JUnit file names it: the message is the same there. */
  private TestFailure withItsTest(TestFailure ended) {
    return whole.stream()
        .flatMap(file -> file.failures().stream())
        .filter(failure -> tellsOf(ended, failure))
        .findFirst()
        .map(
            failure ->
                new TestFailure(
                    ended.split(),
                    ended.className(),
                    failure.test(),
                    ended.kind(),
                    ended.message(),
                    failure.stack()))
        .orElse(ended);
  }

  private static boolean tellsOf(TestFailure ended, TestFailure failure) {
    return ended.split() == failure.split()
        && ended.className().equals(failure.className())
        && ended.message().equals(failure.message());
  }

  /** Classes with failed tests whose JUnit file cannot tell which. */
  private Stream<TestFailure> untold(Ledger ledger) {
    Set<Path> told = whole.stream().map(file -> file.file().path()).collect(Collectors.toSet());
    return ledger.splits().stream()
        .flatMap(split -> split.attempt().stream())
        .flatMap(
            manifest ->
                manifest.classes().stream()
                    .filter(one -> one.outcome() == Outcome.Finished)
                    .filter(one -> one.counts().failed() > 0)
                    .filter(one -> !told.contains(junitPath(manifest, one)))
                    .map(
                        one ->
                            new TestFailure(
                                manifest.split(),
                                one.ref().className(),
                                "",
                                "failure",
                                one.counts().failed()
                                    + " of "
                                    + one.counts().total()
                                    + " tests failed; its JUnit file cannot tell which",
                                "")));
  }

  private Path junitPath(AttemptManifest manifest, ExecutedClass executed) {
    return directory
        .attempt(manifest.split(), manifest.attempt())
        .resolve(executed.junitFile().orElse(""))
        .normalize();
  }

  private static TestFailure unended(int split, ExecutedClass executed) {
    String kind =
        switch (executed.outcome()) {
          case Crashed -> "crashed";
          case TimedOut -> "timedOut";
          case Finished, NotRun -> "";
        };
    return new TestFailure(
        split, executed.ref().className(), "", kind, executed.detail().orElse(""), "");
  }
}
