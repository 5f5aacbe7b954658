package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.project.Project;
import dev.coveragerun.runner.run.AttemptManifest;
import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import dev.coveragerun.runner.run.ExecutedClass;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/** JSON that parses may still lack what its record promises; such a file is as good as damaged. */
final class Required {
  private Required() {}

  static void check(AttemptManifest manifest) throws IOException {
    present(manifest.planHash());
    for (ExecFile file : manifest.execFiles()) {
      present(file.name(), file.sha256());
    }
    for (ExecutedClass executed : manifest.classes()) {
      present(
          executed.ref(),
          executed.outcome(),
          executed.detail(),
          executed.counts(),
          executed.junitFile());
      check(executed.ref());
    }
  }

  static void check(SplitPlan plan) throws IOException {
    present(plan.hash(), plan.estimates());
    for (Split split : plan.splits()) {
      for (PlannedClass planned : split.classes()) {
        present(planned.ref());
        check(planned.ref());
      }
    }
  }

  static void check(Project project) throws IOException {
    present(project.root());
    for (var module : project.modules()) {
      present(module.id(), module.name(), module.sourceEncoding());
    }
  }

  private static void check(ClassRef ref) throws IOException {
    present(ref.testRun(), ref.className());
  }

  private static void present(Object... values) throws IOException {
    if (Arrays.stream(values).anyMatch(Objects::isNull)) {
      throw new IOException("it is incomplete");
    }
  }
}
