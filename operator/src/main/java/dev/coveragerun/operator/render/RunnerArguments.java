package dev.coveragerun.operator.render;

import dev.coveragerun.operator.core.run.Action;
import dev.coveragerun.operator.core.run.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the runner is started with: exec form, no shell. */
final class RunnerArguments {
  private RunnerArguments() {}

  static List<String> prepare(RunBlueprint run) {
    List<String> words = common(Step.PREPARE, run);
    sourceFolder(run.request().source())
        .ifPresent(folder -> words.addAll(List.of("--source", literal(folder))));
    return words;
  }

  static List<String> split(RunBlueprint run, Action.StartSplit start) {
    List<String> words = common(Step.SPLIT, run);
    words.addAll(List.of("--split", Integer.toString(start.split())));
    words.addAll(List.of("--attempt", Integer.toString(start.attempt())));
    words.addAll(List.of("--workers", Integer.toString(start.workers())));
    return words;
  }

  static List<String> merge(RunBlueprint run) {
    return common(Step.MERGE, run);
  }

  /** Where the prepare pod finds a project that it has not to clone. */
  static Optional<String> sourceFolder(Source source) {
    if (source instanceof Source.Volume volume) {
      return Optional.of(
          volume.subPath().isEmpty()
              ? ContainerPaths.SOURCE
              : ContainerPaths.SOURCE + "/" + volume.subPath());
    }
    return source instanceof Source.Git ? Optional.empty() : Optional.of(ContainerPaths.SOURCE);
  }

  private static List<String> common(Step step, RunBlueprint run) {
    return new ArrayList<>(
        List.of(
            step.word(),
            "--request",
            ContainerPaths.REQUEST,
            "--run-folder",
            ContainerPaths.runFolder(run.owner())));
  }

  /** Kubernetes puts variables into arguments: {@code $(NAME)}, unless the dollar is doubled. */
  static String literal(String word) {
    return word.replace("$(", "$$(");
  }
}
