package dev.coveragerun.operator.spec;

import dev.coveragerun.api.v1alpha1.BuildSpec;
import dev.coveragerun.api.v1alpha1.CoverageRunSpec;
import dev.coveragerun.api.v1alpha1.ReportSpec;
import dev.coveragerun.api.v1alpha1.SourceSpec;
import dev.coveragerun.api.v1alpha1.SplitOverride;
import dev.coveragerun.api.v1alpha1.TestsSpec;
import dev.coveragerun.api.v1alpha1.WorkerSpec;
import dev.coveragerun.operator.core.run.BudgetPolicy;
import dev.coveragerun.operator.core.run.Build;
import dev.coveragerun.operator.core.run.Isolation;
import dev.coveragerun.operator.core.run.MaxFailuresScope;
import dev.coveragerun.operator.core.run.ReportRequest;
import dev.coveragerun.operator.core.run.ReportRequest.Counter;
import dev.coveragerun.operator.core.run.ReportRequest.Format;
import dev.coveragerun.operator.core.run.Retries;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.Source;
import dev.coveragerun.operator.core.run.TestFilter;
import dev.coveragerun.operator.core.run.WorkerCount;
import dev.coveragerun.operator.core.run.WorkerResources;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A defaulted and checked spec, as the core has it. */
final class RequestMapping {
  private RequestMapping() {}

  static RunRequest request(String name, CoverageRunSpec spec, Optional<Path> sourceFolder) {
    return new RunRequest(
        name,
        sourceFolder
            .<Source>map(folder -> new Source.Folder(folder.toString()))
            .orElseGet(() -> source(spec.source())),
        build(spec.build()),
        tests(spec.tests()),
        spec.splits(),
        spec.maxConcurrentSplits(),
        workers(spec.workersPerSplit()),
        spec.maxFailures(),
        MaxFailuresScope.valueOf(spec.maxFailuresScope().name()),
        worker(spec.worker()),
        duration(spec.testTimeout()),
        duration(spec.splitTimeout()),
        spec.splitOverrides().stream()
            .collect(Collectors.toMap(SplitOverride::split, SplitOverride::workers)),
        Isolation.valueOf(spec.isolation().name()),
        BudgetPolicy.valueOf(spec.budgetPolicy().name()),
        new Retries(spec.retries().infrastructure(), spec.retries().failedTests()),
        report(spec.report()),
        spec.suspend(),
        Optional.ofNullable(spec.ttlSecondsAfterFinished()).map(Duration::ofSeconds));
  }

  /** {@code 1h30m}: ISO 8601 but for its letters. */
  static Duration duration(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }

  private static Source source(SourceSpec source) {
    if (source.git() != null) {
      SourceSpec.Git git = source.git();
      return new Source.Git(git.url(), git.ref(), git.subPath(), said(git.secretName()));
    }
    if (source.image() != null) {
      return new Source.Image(source.image().reference(), source.image().path());
    }
    return new Source.Volume(source.volume().claimName(), source.volume().subPath());
  }

  private static Build build(BuildSpec build) {
    return new Build(
        Build.Tool.valueOf(build.tool().name()),
        build.args(),
        said(build.settingsSecret()),
        said(build.cacheClaim()));
  }

  private static TestFilter tests(TestsSpec tests) {
    return new TestFilter(
        tests.include(), tests.exclude(), tests.tags(), tests.excludeTags(), tests.serialTag());
  }

  private static WorkerCount workers(IntOrString workers) {
    return workers.getIntVal() == null
        ? new WorkerCount.Auto()
        : new WorkerCount.Fixed(workers.getIntVal());
  }

  private static WorkerResources worker(WorkerSpec worker) {
    BigDecimal millis = worker.cpu().getNumericalAmount().movePointRight(3);
    BigDecimal bytes = worker.memory().getNumericalAmount();
    return new WorkerResources(
        millis.setScale(0, RoundingMode.CEILING).intValueExact(),
        bytes.setScale(0, RoundingMode.CEILING).longValueExact(),
        worker.jvmArgs());
  }

  private static ReportRequest report(ReportSpec report) {
    Map<Counter, Integer> thresholds = new EnumMap<>(Counter.class);
    ReportSpec.Thresholds said = report.thresholds();
    putIfSaid(thresholds, Counter.INSTRUCTION, said.instruction());
    putIfSaid(thresholds, Counter.BRANCH, said.branch());
    putIfSaid(thresholds, Counter.LINE, said.line());
    putIfSaid(thresholds, Counter.COMPLEXITY, said.complexity());
    putIfSaid(thresholds, Counter.METHOD, said.method());
    putIfSaid(thresholds, Counter.CLASS, said.classes());
    return new ReportRequest(
        report.formats().stream()
            .map(format -> Format.valueOf(format.name()))
            .collect(Collectors.toSet()),
        thresholds);
  }

  private static void putIfSaid(
      Map<Counter, Integer> thresholds, Counter counter, Integer percent) {
    if (percent != null) {
      thresholds.put(counter, percent);
    }
  }

  private static Optional<String> said(String name) {
    return Optional.of(name).filter(word -> !word.isEmpty());
  }
}
