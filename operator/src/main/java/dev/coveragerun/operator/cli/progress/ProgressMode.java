package dev.coveragerun.operator.cli.progress;

import java.io.PrintWriter;

/** The words of {@code --progress}. */
public enum ProgressMode {
  bar,
  plain,
  none;

  /** A bar where a person watches, lines elsewhere. */
  public static ProgressMode preferred(boolean terminal) {
    return terminal ? bar : plain;
  }

  /**
   * @param columns width of the terminal in characters
   * @param state counts what the view shows; it must hear each event before the view does
   */
  public ProgressView view(ProgressState state, PrintWriter out, int columns) {
    return switch (this) {
      case bar -> new BarView(state, out, columns);
      case plain -> new PlainView(state, out);
      case none -> new SilentView();
    };
  }
}
