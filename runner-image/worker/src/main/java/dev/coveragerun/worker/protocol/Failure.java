package dev.coveragerun.worker.protocol;

import java.io.IOException;

/** A throwable as text; each part is bounded by whoever made it. Empty message: there was none. */
public final class Failure {
  public static final Failure NONE = new Failure("", "", "");

  public final String type;
  public final String message;
  public final String stackTrace;

  public Failure(String type, String message, String stackTrace) {
    this.type = type;
    this.message = message;
    this.stackTrace = stackTrace;
  }

  void write(FrameOutput out) {
    out.text(type).text(message).text(stackTrace);
  }

  static Failure read(FrameInput in) throws IOException {
    return new Failure(in.text(), in.text(), in.text());
  }
}
