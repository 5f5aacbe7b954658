package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.RunDecider;
import dev.coveragerun.operator.core.run.RunDecision;
import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.operator.core.run.RunRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Observe, decide, apply, until the run is over: what the operator does in a cluster, in a loop.
 */
final class LocalRun {
  /** Longest time without a fresh look, should a change ever go unheard. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(30);

  private LocalRun() {}

  static RunOutlook run(
      RunRequest request,
      LocalWorkload workload,
      Supplier<Instant> now,
      Consumer<RunOutlook> onOutlook)
      throws InterruptedException {
    while (true) {
      long seen = workload.version();
      RunDecision decision = RunDecider.decide(request, workload.observe(request), now.get());
      workload.apply(request, decision.actions());
      onOutlook.accept(decision.outlook());
      if (decision.outlook().over()) {
        return decision.outlook();
      }
      workload.awaitChange(seen, decision.wakeAfter().orElse(HEARTBEAT));
    }
  }
}
