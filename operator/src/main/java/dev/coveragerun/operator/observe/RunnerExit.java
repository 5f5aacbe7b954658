package dev.coveragerun.operator.observe;

import dev.coveragerun.operator.core.run.Failure;
import java.util.Optional;

/** The runner's exit codes in a pod: the contract's, and those that a kernel or a shell makes. */
enum RunnerExit {
  DATA_SAFE(0, Failure.Kind.TRANSIENT, "", ""),
  INPUT(2, Failure.Kind.INPUT, "InputWrong", "the project or the manifest is wrong"),
  INFRASTRUCTURE(
      3, Failure.Kind.INFRASTRUCTURE, "RunnerFailed", "the runner could not do its work"),
  TRANSIENT(
      75,
      Failure.Kind.TRANSIENT,
      "TemporaryFailure",
      "something that the runner needs was not there, such as a registry or the volume"),
  NOT_EXECUTABLE(
      126,
      Failure.Kind.INPUT,
      "RunnerImageIncompatible",
      "the image's entrypoint cannot be executed; is it made for this CPU?"),
  NOT_FOUND(
      127,
      Failure.Kind.INPUT,
      "RunnerImageIncompatible",
      "the image lacks the runner; build spec.pod.image on the operator's own"),
  NOT_STARTED(
      128,
      Failure.Kind.INPUT,
      "RunnerImageIncompatible",
      "the container did not start; build spec.pod.image on the operator's own"),
  ABORTED(134, Failure.Kind.TRANSIENT, "JvmAborted", "the supervisor's JVM aborted (SIGABRT)"),
  KILLED(
      137,
      Failure.Kind.TRANSIENT,
      "Killed",
      "the pod was killed (SIGKILL); when it comes again, memory is the first suspect: raise"
          + " spec.worker.memory or lower workersPerSplit"),
  CRASHED(139, Failure.Kind.TRANSIENT, "JvmCrashed", "the supervisor's JVM crashed (SIGSEGV)"),
  TERMINATED(143, Failure.Kind.TRANSIENT, "Terminated", "the pod was told to end (SIGTERM)");

  private final int code;
  private final Failure.Kind kind;
  private final String reason;
  private final String message;

  RunnerExit(int code, Failure.Kind kind, String reason, String message) {
    this.code = code;
    this.kind = kind;
    this.reason = reason;
    this.message = message;
  }

  static Optional<RunnerExit> of(int code) {
    for (RunnerExit exit : values()) {
      if (exit.code == code) {
        return Optional.of(exit);
      }
    }
    return Optional.empty();
  }

  /** What would have to change for a pod that ended so to succeed. */
  static Failure.Kind kind(int code) {
    return of(code).map(exit -> exit.kind).orElse(Failure.Kind.TRANSIENT);
  }

  /** The failure of a pod that said no more than this number. */
  static Failure failure(int code) {
    return of(code)
        .filter(exit -> exit != DATA_SAFE)
        .map(exit -> new Failure(exit.reason, exit.message, exit.kind))
        .orElseGet(
            () ->
                new Failure(
                    "RunnerFailed",
                    "the runner ended with exit code " + code,
                    Failure.Kind.TRANSIENT));
  }
}
