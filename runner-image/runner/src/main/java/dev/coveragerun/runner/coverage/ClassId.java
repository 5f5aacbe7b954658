package dev.coveragerun.runner.coverage;

import java.util.Comparator;
import org.jacoco.core.data.ExecutionData;

/**
 * What makes execution data of one class addable. JaCoCo takes the id (a CRC64) alone for a class
 * and fails when name or probes differ; a forged or unlucky file can use one id for two.
 */
record ClassId(long id, String name, int probes) implements Comparable<ClassId> {
  private static final Comparator<ClassId> ORDER =
      Comparator.comparing(ClassId::name)
          .thenComparingLong(ClassId::id)
          .thenComparingInt(ClassId::probes);

  static ClassId of(ExecutionData data) {
    return new ClassId(data.getId(), data.getName(), data.getProbes().length);
  }

  /** New data of this class with nothing covered. */
  ExecutionData empty() {
    return new ExecutionData(id, name, probes);
  }

  @Override
  public int compareTo(ClassId other) {
    return ORDER.compare(this, other);
  }
}
