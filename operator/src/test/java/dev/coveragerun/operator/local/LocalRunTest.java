package dev.coveragerun.operator.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.operator.core.run.MaxFailuresScope;
import dev.coveragerun.operator.core.run.RunOutlook;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.operator.core.run.RunRequestMaker;
import dev.coveragerun.operator.core.run.SplitFact;
import dev.coveragerun.operator.core.run.StepFact;
import dev.coveragerun.runner.files.RunDirectory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LocalRunTest {
  private final FakeSteps steps = new FakeSteps(12);
  private final LocalWorkload workload =
      new LocalWorkload(steps, new RunDirectory(Path.of("out")), Instant::now, Optional.empty());

  @Test
  void twelveSplitsRunThreeAtATimeAndAreMergedOnce() throws Exception {
    RunOutlook outlook = run(new RunRequestMaker().make());

    assertThat(outlook.finished()).isEqualTo(12);
    assertThat(steps.mostRunning.get()).isLessThanOrEqualTo(3);
    assertThat(steps.done).hasSize(14).startsWith("prepare").endsWith("merge");
  }

  @Test
  void aBuildThatFailsEndsTheRunWithItsOwnWords() throws Exception {
    steps.prepareFailure =
        new Failure("CompileFailed", "Orders.java:7: ';' expected", Failure.Kind.INPUT);

    RunOutlook outlook = run(new RunRequestMaker().make());

    assertThat(outlook.message()).isEqualTo("Orders.java:7: ';' expected");
    assertThat(steps.done).isEmpty();
  }

  @Test
  void aSplitThatCannotRunLeavesTheOthersAndTheMerge() throws Exception {
    steps.brokenSplit = 5;

    RunOutlook outlook = run(new RunRequestMaker().make());

    assertThat(outlook.failed()).isEqualTo(1);
    assertThat(outlook.finished()).isEqualTo(11);
    assertThat(steps.done).endsWith("merge");
  }

  @Test
  void atTheFailureLimitNoFurtherSplitStarts() throws Exception {
    steps.duringSplit = split -> workload.testFailed();

    RunOutlook outlook =
        run(
            new RunRequestMaker()
                .maxConcurrentSplits(1)
                .maxFailures(2, MaxFailuresScope.RUN)
                .make());

    assertThat(outlook.finished()).isEqualTo(2);
    assertThat(outlook.waiting()).isEqualTo(10);
    assertThat(steps.done).endsWith("merge");
  }

  @Test
  void aBugInAStepIsAFactAndNotAHang() throws Exception {
    steps.duringSplit =
        split -> {
          throw new IllegalStateException("boom");
        };

    RunOutlook outlook = run(new RunRequestMaker().make());

    assertThat(outlook.failed()).isEqualTo(12);
  }

  @Test
  void aCancelledSplitIsOverWhenCancelReturnsAndDoesNotCount() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    CountDownLatch never = new CountDownLatch(1);
    steps.duringSplit =
        split -> {
          begun.countDown();
          steps.await(never);
        };
    RunRequest request = new RunRequestMaker().make();
    Thread run = inTheBackground(request);
    begun.await();

    workload.cancel();

    assertThat(steps.done).containsExactly("prepare", "cancelled", "cancelled", "cancelled");
    assertThat(workload.observe(request).count(SplitFact.State.FINISHED)).isZero();
    assertThat(workload.observe(request).merge()).isEqualTo(StepFact.NOT_STARTED);
    run.interrupt();
  }

  private Thread inTheBackground(RunRequest request) {
    Thread run =
        new Thread(
            () -> {
              try {
                run(request);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    run.setDaemon(true);
    run.start();
    return run;
  }

  private RunOutlook run(RunRequest request) throws InterruptedException {
    return LocalRun.run(request, workload, Instant::now, outlook -> {});
  }
}
