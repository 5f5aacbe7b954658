package dev.coveragerun.operator.core.run;

import java.util.List;

/**
 * What one worker JVM gets.
 *
 * @param cpuMillis thousandths of a CPU it asks for, at least 1
 * @param memoryBytes for the whole process, not its heap alone
 * @param jvmArgs put behind those of the user's build, one word each
 */
public record WorkerResources(int cpuMillis, long memoryBytes, List<String> jvmArgs) {
  public WorkerResources {
    jvmArgs = List.copyOf(jvmArgs);
  }
}
