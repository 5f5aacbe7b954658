package dev.coveragerun.operator.render;

import dev.coveragerun.operator.core.run.WorkerResources;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pod asks for. Memory is also its limit, since a node that runs out of it takes others
 * along; CPU has none, since a limit would only leave idle cores idle.
 */
final class PodResources {
  /** The supervisor beside the workers: its JVM, its share of output and coverage in flight. */
  static final long SUPERVISOR_MEMORY_BYTES = 384L << 20;

  private static final long MIB = 1L << 20;

  private PodResources() {}

  static ResourceRequirements of(RunnerSettings.StepResources step) {
    return of(step.cpuMillis(), step.memoryBytes());
  }

  /** CPU = workers × worker.cpu; memory = workers × worker.memory + the supervisor's. */
  static ResourceRequirements of(int workers, WorkerResources worker) {
    return of(
        (long) workers * worker.cpuMillis(),
        workers * worker.memoryBytes() + SUPERVISOR_MEMORY_BYTES);
  }

  private static ResourceRequirements of(long cpuMillis, long memoryBytes) {
    Quantity memory = memory(memoryBytes);
    Map<String, Quantity> requests = new TreeMap<>();
    requests.put("cpu", new Quantity(cpuMillis + "m"));
    requests.put("memory", memory);
    return new ResourceRequirementsBuilder()
        .withRequests(requests)
        .withLimits(Map.of("memory", memory))
        .build();
  }

  private static Quantity memory(long bytes) {
    return bytes % MIB == 0 ? new Quantity(bytes / MIB + "Mi") : new Quantity(Long.toString(bytes));
  }
}
