package dev.coveragerun.operator.spec;

import dev.coveragerun.api.v1alpha1.CoverageRunSpec;
import dev.coveragerun.api.v1alpha1.CoverageRunSpec.Isolation;
import dev.coveragerun.api.v1alpha1.SourceSpec;
import dev.coveragerun.api.v1alpha1.SplitOverride;
import dev.coveragerun.api.v1alpha1.StorageSpec.AccessMode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Where one field depends on another: the definition's CEL rules, told in the same words. */
final class SpecRules {
  private static final BigDecimal MIN_MEMORY_BYTES = BigDecimal.valueOf(64L << 20);
  private static final BigDecimal MAX_MEMORY_BYTES = BigDecimal.valueOf(1L << 40);
  private static final BigDecimal MAX_CPUS = BigDecimal.valueOf(256);

  /** Of the run's pods: the runner's own, and what belongs to the kernel. */
  private static final List<String> OWN_FOLDERS =
      List.of("/covrun", "/tmp", "/home/covrun", "/dev", "/proc", "/sys");

  private final Places places;
  private final List<Problem> problems = new ArrayList<>();

  SpecRules(Places places) {
    this.places = places;
  }

  /**
   * @param spec with its defaults applied
   */
  List<Problem> problems(CoverageRunSpec spec) {
    oneSource(spec.source());
    overrides(spec);
    timeouts(spec);
    storage(spec);
    worker(spec);
    formats(spec);
    mounts(spec);
    return problems;
  }

  private void oneSource(SourceSpec source) {
    long said =
        Stream.of(source.git(), source.image(), source.volume()).filter(Objects::nonNull).count();
    if (said != 1) {
      add(
          "spec.source",
          said == 0
              ? "says none of git, image and volume"
              : "says more than one of git, image and volume",
          "keep exactly one; on one machine --source DIR stands for it");
    }
  }

  private void overrides(CoverageRunSpec spec) {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < spec.splitOverrides().size(); i++) {
      SplitOverride override = spec.splitOverrides().get(i);
      String path = "spec.splitOverrides[" + i + "].split";
      if (override.split() > spec.splits()) {
        add(
            path,
            override.split() + " is beyond spec.splits, which is " + spec.splits(),
            "splits are counted from 1");
      } else if (!seen.add(override.split())) {
        add(path, "split " + override.split() + " is overridden twice", "keep one of the two");
      }
    }
  }

  private void timeouts(CoverageRunSpec spec) {
    if (RequestMapping.duration(spec.testTimeout())
            .compareTo(RequestMapping.duration(spec.splitTimeout()))
        > 0) {
      add(
          RunPaths.TEST_TIMEOUT,
          spec.testTimeout() + " is longer than splitTimeout, which is " + spec.splitTimeout(),
          "lower the one or raise the other");
    }
  }

  private void storage(CoverageRunSpec spec) {
    if (spec.isolation() == Isolation.DEDICATED
        && spec.storage().claimName().isEmpty()
        && spec.storage().accessMode() != AccessMode.READ_WRITE_MANY) {
      add(
          "spec.isolation",
          "Dedicated puts splits on several nodes, which cannot share a ReadWriteOnce volume",
          "set spec.storage.accessMode to ReadWriteMany, or spec.storage.claimName");
    }
  }

  private void worker(CoverageRunSpec spec) {
    BigDecimal memory = spec.worker().memory().getNumericalAmount();
    if (memory.compareTo(MIN_MEMORY_BYTES) < 0 || memory.compareTo(MAX_MEMORY_BYTES) > 0) {
      add(
          "spec.worker.memory",
          spec.worker().memory() + " is not between 64Mi and 1Ti",
          "a worker JVM rarely does with less than 256Mi");
    }
    BigDecimal cpu = spec.worker().cpu().getNumericalAmount();
    if (cpu.signum() <= 0 || cpu.compareTo(MAX_CPUS) > 0) {
      add("spec.worker.cpu", spec.worker().cpu() + " is not between 1m and 256", "500m is usual");
    }
  }

  private void formats(CoverageRunSpec spec) {
    if (new HashSet<>(spec.report().formats()).size() != spec.report().formats().size()) {
      add("spec.report.formats", "names a format twice", "keep each once");
    }
  }

  private void mounts(CoverageRunSpec spec) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < spec.pod().volumes().size(); i++) {
      String mountPath = spec.pod().volumes().get(i).mountPath();
      Path normal = Path.of(mountPath).normalize();
      String path = "spec.pod.volumes[" + i + "].mountPath";
      if (normal.getNameCount() == 0 || OWN_FOLDERS.stream().anyMatch(normal::startsWith)) {
        add(path, mountPath + " is where a pod keeps its own files", "mount it somewhere else");
      } else if (!seen.add(normal.toString())) {
        add(path, mountPath + " is mounted twice", "keep one of the two");
      }
    }
  }

  private void add(String path, String message, String hint) {
    problems.add(new Problem(places.of(path), message, hint));
  }
}
