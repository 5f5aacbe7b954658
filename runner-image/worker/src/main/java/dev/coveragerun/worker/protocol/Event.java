package dev.coveragerun.worker.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** What a worker tells its supervisor. */
public abstract class Event {
  private Event() {}

  abstract FrameOutput frame();

  static Event read(FrameInput in) throws IOException {
    int type = in.type();
    Event event = read(type, in);
    in.end();
    return event;
  }

  private static Event read(int type, FrameInput in) throws IOException {
    switch (type) {
      case Hello.TYPE:
        return new Hello(in.text());
      case Ready.TYPE:
        return new Ready(in.text());
      case Candidate.TYPE:
        return new Candidate(in.text(), in.integer(), in.texts(), in.text());
      case Discovered.TYPE:
        return new Discovered();
      case TestStarted.TYPE:
        return new TestStarted(in.number(), TestName.read(in));
      case TestEnded.TYPE:
        return new TestEnded(
            in.number(),
            TestName.read(in),
            TestStatus.read(in),
            in.number(),
            in.text(),
            Failure.read(in));
      case Output.TYPE:
        return new Output(in.number(), in.flag(), in.bytes());
      case Coverage.TYPE:
        return new Coverage(in.text(), in.bytes(), in.flag());
      case ClassEnded.TYPE:
        return new ClassEnded(in.text());
      case Saved.TYPE:
        return new Saved();
      case Threads.TYPE:
        return new Threads(in.text());
      case Leaving.TYPE:
        return new Leaving(in.flag());
      default:
        throw new IOException("No event has type " + type);
    }
  }

  /** The first frame: proves that this is the worker that was started. */
  public static final class Hello extends Event {
    private static final int TYPE = 1;
    public final String token;

    public Hello(String token) {
      this.token = token;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).text(token);
    }
  }

  /** Set up and waiting; or why it cannot work, when {@code problem} is not empty. */
  public static final class Ready extends Event {
    private static final int TYPE = 2;
    public final String problem;

    public Ready(String problem) {
      this.problem = problem;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).text(problem);
    }
  }

  /** What discovery found for one class; 0 tests and no problem means that it is no test class. */
  public static final class Candidate extends Event {
    private static final int TYPE = 3;
    public final String className;
    public final int tests;
    public final List<String> tags;
    public final String problem;

    public Candidate(String className, int tests, Collection<String> tags, String problem) {
      this.className = className;
      this.tests = tests;
      this.tags = Collections.unmodifiableList(new ArrayList<>(tags));
      this.problem = problem;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).text(className).integer(tests).texts(tags).text(problem);
    }
  }

  /** Discovery is through with its list. */
  public static final class Discovered extends Event {
    private static final int TYPE = 4;

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE);
    }
  }

  /** {@code id} is unique in this worker and above 0. */
  public static final class TestStarted extends Event {
    private static final int TYPE = 5;
    public final long id;
    public final TestName name;

    public TestStarted(long id, TestName name) {
      this.id = id;
      this.name = name;
    }

    @Override
    FrameOutput frame() {
      FrameOutput out = new FrameOutput(TYPE).number(id);
      name.write(out);
      return out;
    }
  }

  /** One entry of surefire's report; {@code id} is 0 when nothing was started for it. */
  public static final class TestEnded extends Event {
    private static final int TYPE = 6;
    public final long id;
    public final TestName name;
    public final TestStatus status;
    public final long millis;

    /** Why it was skipped; may be empty. */
    public final String reason;

    public final Failure failure;

    public TestEnded(
        long id, TestName name, TestStatus status, long millis, String reason, Failure failure) {
      this.id = id;
      this.name = name;
      this.status = status;
      this.millis = millis;
      this.reason = reason;
      this.failure = failure;
    }

    @Override
    FrameOutput frame() {
      FrameOutput out = new FrameOutput(TYPE).number(id);
      name.write(out);
      status.write(out);
      out.number(millis).text(reason);
      failure.write(out);
      return out;
    }
  }

  /** Bytes (UTF-8, mostly) written to System.out or err; {@code testId} 0: outside of a test. */
  public static final class Output extends Event {
    private static final int TYPE = 7;
    public final long testId;
    public final boolean err;
    public final byte[] bytes;

    public Output(long testId, boolean err, byte[] bytes) {
      this.testId = testId;
      this.err = err;
      this.bytes = bytes;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).number(testId).flag(err).bytes(bytes);
    }
  }

  /** A piece of a dump in JaCoCo's exec format; the dump is whole with its {@code last} piece. */
  public static final class Coverage extends Event {
    private static final int TYPE = 8;
    public static final int MAX_PIECE_BYTES = 1 << 20;
    public final String sessionId;
    public final byte[] piece;
    public final boolean last;

    public Coverage(String sessionId, byte[] piece, boolean last) {
      this.sessionId = sessionId;
      this.piece = piece;
      this.last = last;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).text(sessionId).bytes(piece).flag(last);
    }
  }

  /** The class ran to its end. */
  public static final class ClassEnded extends Event {
    private static final int TYPE = 9;
    public final String className;

    public ClassEnded(String className) {
      this.className = className;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).text(className);
    }
  }

  /** Answers {@code SaveCoverage}. */
  public static final class Saved extends Event {
    private static final int TYPE = 10;

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE);
    }
  }

  /** Stacks of all threads, for people. */
  public static final class Threads extends Event {
    private static final int TYPE = 11;
    public final String text;

    public Threads(String text) {
      this.text = text;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).text(text);
    }
  }

  /** The JVM is shutting down and this is its last word; unasked: not by a command of ours. */
  public static final class Leaving extends Event {
    private static final int TYPE = 12;
    public final boolean unasked;

    public Leaving(boolean unasked) {
      this.unasked = unasked;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).flag(unasked);
    }
  }
}
