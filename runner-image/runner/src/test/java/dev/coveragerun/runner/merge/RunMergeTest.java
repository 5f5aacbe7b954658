package dev.coveragerun.runner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.coverage.Counter;
import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.ExitCode;
import dev.coveragerun.runner.ledger.Reason;
import dev.coveragerun.runner.ledger.Verdict.Kind;
import dev.coveragerun.runner.report.Summary;
import dev.coveragerun.runner.testing.RunFolderMaker;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunMergeTest {
  private static final MergeOptions OPTIONS = MergeOptions.named("orders");

  @TempDir Path root;

  @Test
  void aWholeRunIsComplete() throws Exception {
    RunDirectory directory = RunFolderMaker.small(root).write();

    Summary summary = RunMerge.merge(directory, OPTIONS);

    assertThat(summary.verdict()).isEqualTo(Kind.Complete);
    assertThat(summary.reason()).isEqualTo(Reason.AllTestsPassed);
    assertThat(summary.exitCode()).isEqualTo(ExitCode.AllWell.number());
    assertThat(summary.completeness()).isEqualTo("3/3");
    assertThat(summary.tests()).isEqualTo(new Summary.Tests(8, 8, 0, 0, 0));
    assertThat(summary.coverage().line()).isEqualTo(new Counter(5, 3));
    assertThat(JsonFile.read(directory.report().resolve("summary.json"), Summary.class))
        .isEqualTo(summary);
  }
}
