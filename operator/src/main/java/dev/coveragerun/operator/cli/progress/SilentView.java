package dev.coveragerun.operator.cli.progress;

/** Shows nothing. */
final class SilentView implements ProgressView {
  @Override
  public void close() {}
}
