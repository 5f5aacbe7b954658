package dev.coveragerun.runner.coverage;

import dev.coveragerun.runner.coverage.MergedCoverage.MergedClass;
import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.SessionInfo;

/**
 * The union of the coverage files of a run. Each file stands alone: what is wrong with one costs
 * that one. The result does not depend on the order of the files.
 */
public final class CoverageMerge {
  private static final int NO_SPLIT = 0;

  private final Path root;
  private final Map<ClassId, Merged> classes = new HashMap<>();
  private final List<SessionInfo> sessions = new ArrayList<>();
  private final Map<Integer, Map<String, Integer>> dumps = new TreeMap<>();
  private final Map<Integer, Integer> damaged = new TreeMap<>();
  private final List<Quarantined> quarantined = new ArrayList<>();

  /**
   * @param root the run's folder; what is quarantined is named relative to it
   */
  public CoverageMerge(Path root) {
    this.root = root;
  }

  /** Adds every file of one attempt. */
  public void add(AttemptManifest manifest, Path attemptFolder) {
    for (ExecFile entry : manifest.execFiles()) {
      try {
        add(manifest.split(), ExecFileCheck.load(attemptFolder, entry));
      } catch (IOException e) {
        damaged.merge(manifest.split(), 1, Integer::sum);
        quarantined.add(
            new Quarantined(
                manifest.split(),
                root.relativize(attemptFolder) + "/" + entry.name(),
                e.getMessage()));
      }
    }
  }

  /**
   * Adds a file that no manifest vouches for: hits that came after the splits were proven whole. It
   * can add to the coverage and never be missing from it.
   */
  public void addLate(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      RegularFile late =
          RegularFile.within(root, root.relativize(file).toString(), ExecFileCheck.MAX_BYTES);
      try (InputStream in = new BufferedInputStream(late.open())) {
        add(NO_SPLIT, ExecFormat.read(in));
      }
    } catch (IOException e) {
      quarantined.add(new Quarantined(NO_SPLIT, root.relativize(file).toString(), e.getMessage()));
    }
  }

  void add(int split, ExecData data) {
    sessions.addAll(data.sessions());
    Map<String, Integer> ofSplit = dumps.computeIfAbsent(split, key -> new TreeMap<>());
    data.sessions().forEach(session -> ofSplit.merge(session.getId(), 1, Integer::sum));
    for (ExecutionData one : data.classes()) {
      classes.computeIfAbsent(ClassId.of(one), Merged::new).add(split, one);
    }
  }

  /** Everything added so far. */
  public MergedCoverage merged() {
    var problems = new ArrayList<>(quarantined);
    var damage = new TreeMap<>(damaged);
    List<MergedClass> kept =
        classes.values().stream()
            .collect(Collectors.groupingBy(merged -> merged.id.id()))
            .values()
            .stream()
            .map(rivals -> settle(rivals, problems, damage))
            .sorted(Comparator.comparing(one -> ClassId.of(one.data())))
            .toList();
    List<SessionInfo> sorted =
        sessions.stream()
            .sorted(
                Comparator.comparingLong(SessionInfo::getDumpTimeStamp)
                    .thenComparing(SessionInfo::getId)
                    .thenComparing(SessionInfo::getStartTimeStamp))
            .toList();
    problems.sort(
        Comparator.comparingInt(Quarantined::split)
            .thenComparing(Quarantined::file)
            .thenComparing(Quarantined::why));
    return new MergedCoverage(sorted, kept, dumps, damage, problems);
  }

  /** Of several classes under one id, the one most splits saw stays; no split is believed whole. */
  private static MergedClass settle(
      List<Merged> rivals, List<Quarantined> problems, Map<Integer, Integer> damage) {
    List<Merged> sorted =
        rivals.stream()
            .sorted(
                Comparator.comparingInt((Merged merged) -> -merged.splits.size())
                    .thenComparing(merged -> merged.id))
            .toList();
    if (sorted.size() > 1) {
      for (Merged rival : sorted) {
        for (int split : rival.splits) {
          damage.merge(split, 1, Integer::sum);
          problems.add(
              new Quarantined(
                  split,
                  "coverage of " + rival.id.name().replace('/', '.'),
                  "other splits recorded another class under its id"));
        }
      }
    }
    return new MergedClass(sorted.get(0).data, sorted.get(0).splits);
  }

  private static final class Merged {
    final ClassId id;
    final ExecutionData data;
    final TreeSet<Integer> splits = new TreeSet<>();

    Merged(ClassId id) {
      this.id = id;
      this.data = id.empty();
    }

    void add(int split, ExecutionData other) {
      data.merge(other);
      splits.add(split);
    }
  }
}
