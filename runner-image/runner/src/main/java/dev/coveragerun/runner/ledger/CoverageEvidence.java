package dev.coveragerun.runner.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the merge holds, seen from the ledger: proof that does not come from the manifests.
 *
 * @param sessions by split: test classes whose coverage is in the merge, and the number of dumps
 *     after each
 * @param damagedFiles coverage files left out, by split
 * @param mismatches names of the project's classes whose coverage was recorded on other bytes than
 *     the report reads
 * @param mismatchedSplits splits that recorded such coverage
 * @param unreadableClasses class files that could not be analysed
 */
public record CoverageEvidence(
    Map<Integer, Map<String, Integer>> sessions,
    Map<Integer, Integer> damagedFiles,
    List<String> mismatches,
    List<Integer> mismatchedSplits,
    List<String> unreadableClasses) {
  public CoverageEvidence {
    sessions = new TreeMap<>(sessions);
    damagedFiles = new TreeMap<>(damagedFiles);
    mismatches = List.copyOf(mismatches);
    mismatchedSplits = List.copyOf(mismatchedSplits);
    unreadableClasses = List.copyOf(unreadableClasses);
  }

  /** The number of dumps after this class in this split. */
  int dumps(int split, String className) {
    return sessions.getOrDefault(split, Map.of()).getOrDefault(className, 0);
  }
}
