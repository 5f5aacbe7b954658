package dev.coveragerun.runner.prepare;

/** Why a project could not be prepared: what was wrong, where, and what to do next, for people. */
public final class PrepareException extends Exception {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** Who can do something about it. */
  public enum Kind {
    /** The project, its build or the options: exit code 2. */
    InputWrong,
    /** Network, disk, time: exit code 3; it may work another time. */
    Infrastructure
  }

  private PrepareException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static PrepareException inputWrong(String message) {
    return new PrepareException(Kind.InputWrong, message, null);
  }

  static PrepareException infrastructure(String message) {
    return new PrepareException(Kind.Infrastructure, message, null);
  }

  static PrepareException infrastructure(String message, Throwable cause) {
    return new PrepareException(Kind.Infrastructure, message, cause);
  }

  public Kind kind() {
    return kind;
  }
}
