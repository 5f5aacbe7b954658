package dev.coveragerun.operator.cli.progress;

import java.util.OptionalDouble;

/**
 * How far a run is at one moment.
 *
 * @param phase one word or two for people
 * @param splitsPlanned 0 until the plan is made
 * @param testsFinished tests that ended, whatever they said
 * @param workersBusy workers that run a test class now
 * @param fraction of the estimated work that is done, 0 to 1
 * @param remainingSeconds empty while there is nothing to tell it from
 */
record ProgressSnapshot(
    String phase,
    int splitsPlanned,
    int splitsFinished,
    int testsFinished,
    int testsFailed,
    int workersBusy,
    double fraction,
    double elapsedSeconds,
    OptionalDouble remainingSeconds) {}
