package dev.coveragerun.runner.coverage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;

/**
 * The coverage of a run, merged.
 *
 * @param sessions one per dump, by time
 * @param classes by name, one per class id
 * @param dumps by split: test class and number of dumps after it
 * @param damaged by split: files and classes that could not be taken
 * @param quarantined what was left out, with the reasons
 */
public record MergedCoverage(
    List<SessionInfo> sessions,
    List<MergedClass> classes,
    Map<Integer, Map<String, Integer>> dumps,
    Map<Integer, Integer> damaged,
    List<Quarantined> quarantined) {
  /**
   * One class as it was executed.
   *
   * @param splits that executed it
   */
  public record MergedClass(ExecutionData data, Set<Integer> splits) {
    public MergedClass {
      splits = Set.copyOf(splits);
    }
  }

  public MergedCoverage {
    sessions = List.copyOf(sessions);
    classes = List.copyOf(classes);
    dumps = new TreeMap<>(dumps);
    damaged = new TreeMap<>(damaged);
    quarantined = List.copyOf(quarantined);
  }

  /** For JaCoCo's analyzer. */
  ExecutionDataStore store() {
    var store = new ExecutionDataStore();
    classes.forEach(one -> store.put(one.data()));
    return store;
  }

  public List<ExecutionData> executionData() {
    return classes.stream().map(MergedClass::data).toList();
  }

  /** Writes one exec file that any JaCoCo tool of this format reads; same data, same bytes. */
  public void write(Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      var writer = new ExecutionDataWriter(out);
      sessions.forEach(writer::visitSessionInfo);
      classes.forEach(one -> writer.visitClassExecution(one.data()));
    }
  }
}
