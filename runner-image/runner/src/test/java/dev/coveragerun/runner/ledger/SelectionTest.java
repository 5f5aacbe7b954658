package dev.coveragerun.runner.ledger;

import static dev.coveragerun.runner.testing.Made.finished;
import static dev.coveragerun.runner.testing.Made.manifest;
import static dev.coveragerun.runner.testing.Made.plan;
import static dev.coveragerun.runner.testing.Made.split;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.runner.ledger.Selection.IgnoredAttempt;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.run.AttemptManifest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final SplitPlan PLAN = plan(split(1, "a.A"), split(2, "a.B"));

  @Test
  void theHighestWholeAttemptSpeaksForItsSplit() {
    AttemptManifest first = manifest(1, 1, finished("a.A"));
    AttemptManifest second = manifest(1, 2, finished("a.A"));

    Selection selection =
        Selection.of(
            PLAN,
            List.of(
                AttemptRecord.whole(first),
                AttemptRecord.damaged(1, 3, "it is damaged"),
                AttemptRecord.whole(second)));

    assertThat(selection.selected()).containsOnlyKeys(1).containsEntry(1, second);
    assertThat(selection.ignored())
        .containsExactly(
            new IgnoredAttempt(1, 3, "it is damaged"),
            new IgnoredAttempt(1, 1, "attempt 2 is later and whole"));
  }

  @Test
  void theOrderOfFoldersDoesNotMatter() {
    AttemptRecord first = AttemptRecord.whole(manifest(2, 1, finished("a.B")));
    AttemptRecord tenth = AttemptRecord.whole(manifest(2, 10, finished("a.B")));

    assertThat(Selection.of(PLAN, List.of(tenth, first)))
        .isEqualTo(Selection.of(PLAN, List.of(first, tenth)));
    assertThat(Selection.of(PLAN, List.of(first, tenth)).selected().get(2).attempt()).isEqualTo(10);
  }

  @Test
  void anAttemptAtAnotherPlanDoesNotCount() {
    AttemptManifest other =
        new AttemptManifest(1, 1, 1, "another", 0, 1, false, List.of(), List.of(), 1, 0);

    Selection selection = Selection.of(PLAN, List.of(AttemptRecord.whole(other)));

    assertThat(selection.selected()).isEmpty();
    assertThat(selection.ignored().get(0).why()).isEqualTo("it followed another plan");
  }

  @Test
  void aManifestInTheWrongFolderDoesNotCount() {
    var copied =
        new AttemptRecord(2, 1, AttemptRecord.whole(manifest(1, 1)).manifest(), Optional.empty());

    Selection selection = Selection.of(PLAN, List.of(copied));

    assertThat(selection.selected()).isEmpty();
    assertThat(selection.ignored().get(0).why()).isEqualTo("its manifest says split 1, attempt 1");
  }

  @Test
  void aSplitThatWasNotPlannedAndAnUnknownSchemaDoNotCount() {
    AttemptManifest newer =
        new AttemptManifest(2, 1, 1, "hash", 0, 1, false, List.of(), List.of(), 1, 0);

    Selection selection =
        Selection.of(
            PLAN, List.of(AttemptRecord.whole(manifest(9, 1)), AttemptRecord.whole(newer)));

    assertThat(selection.ignored())
        .extracting(IgnoredAttempt::why)
        .containsExactly("its manifest has schema version 2", "the plan has no split 9");
  }
}
