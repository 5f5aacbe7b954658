package dev.coveragerun.operator.spec;

import java.util.List;
import java.util.stream.Collectors;

/** What the user said cannot be run, for one reason or several. */
public final class RejectedInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public RejectedInput(List<Problem> problems) {
    super(problems.stream().map(Problem::text).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public RejectedInput(String path, String message, String hint) {
    this(List.of(new Problem(path, message, hint)));
  }

  /** At least one, in the order in which a reader meets them. */
  public List<Problem> problems() {
    return problems;
  }
}
