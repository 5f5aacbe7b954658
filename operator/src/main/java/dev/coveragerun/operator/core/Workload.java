package dev.coveragerun.operator.core;

import dev.coveragerun.operator.core.run.Action;
import dev.coveragerun.operator.core.run.RunFacts;
import dev.coveragerun.operator.core.run.RunRequest;
import java.util.List;

/** The port through which a run touches the world: a cluster, this machine, or a fake in tests. */
public interface Workload {
  /** What is known of the run now. Changes nothing. */
  RunFacts observe(RunRequest request);

  /** Does what was decided; returns before it is done. */
  void apply(RunRequest request, List<Action> actions);
}
