package dev.coveragerun.runner.run;

import dev.coveragerun.runner.plan.Split;
import java.nio.file.Path;

/**
 * One attempt at one split.
 *
 * @param attempt from 1
 * @param workers worker JVMs it may use at once, at least 1
 * @param planHash of the plan the split is from
 * @param directory the attempt's own folder; made, and nobody else writes there
 */
public record SplitAssignment(
    Split split, int attempt, int workers, String planHash, Path directory) {}
