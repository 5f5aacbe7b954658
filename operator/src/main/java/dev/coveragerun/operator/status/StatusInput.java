package dev.coveragerun.operator.status;

import dev.coveragerun.api.v1alpha1.CoverageRunStatus;
import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.observe.RunObservation;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a status is made of.
 *
 * @param request as it runs: with an enforced budget, and no {@code auto}
 * @param budget empty when the operator may not see the nodes
 * @param oneNode the run's volume keeps all its pods on one node
 * @param previous the status as it is stored; empty on the first visit
 * @param generation of the spec that was looked at
 */
public record StatusInput(
    RunRequest request,
    RunOutlook outlook,
    RunObservation observation,
    Optional<ClusterBudget> budget,
    Optional<Hold> hold,
    boolean oneNode,
    Optional<CoverageRunStatus> previous,
    long generation,
    Instant now) {}
