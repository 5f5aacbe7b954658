package dev.coveragerun.worker.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a supervisor asks of its worker. */
public abstract class Command {
  private Command() {}

  abstract FrameOutput frame();

  static Command read(FrameInput in) throws IOException {
    int type = in.type();
    Command command = read(type, in);
    in.end();
    return command;
  }

  private static Command read(int type, FrameInput in) throws IOException {
    switch (type) {
      case Setup.TYPE:
        return new Setup(in.map(), Selection.read(in), in.flag(), in.flag());
      case Discover.TYPE:
        return new Discover(in.texts());
      case RunClass.TYPE:
        return new RunClass(in.text());
      case SaveCoverage.TYPE:
        return new SaveCoverage();
      case DumpThreads.TYPE:
        return new DumpThreads();
      case Exit.TYPE:
        return new Exit();
      default:
        throw new IOException("No command has type " + type);
    }
  }

  /** The first command, before anything of the user's is loaded; answered by {@code Ready}. */
  public static final class Setup extends Command {
    private static final int TYPE = 1;
    public final Map<String, String> systemProperties;
    public final Selection selection;

    /** Count JUnit 4 and TestNG as surefire's own providers for them do. */
    public final boolean providerCounts;

    /** A JaCoCo agent is expected in this JVM. */
    public final boolean coverage;

    public Setup(
        Map<String, String> systemProperties,
        Selection selection,
        boolean providerCounts,
        boolean coverage) {
      this.systemProperties = Collections.unmodifiableMap(new LinkedHashMap<>(systemProperties));
      this.selection = selection;
      this.providerCounts = providerCounts;
      this.coverage = coverage;
    }

    @Override
    FrameOutput frame() {
      FrameOutput out = new FrameOutput(TYPE).map(systemProperties);
      selection.write(out);
      return out.flag(providerCounts).flag(coverage);
    }
  }

  /** Answered by one {@code Candidate} for each class in order, then {@code Discovered}. */
  public static final class Discover extends Command {
    private static final int TYPE = 2;
    public final List<String> classNames;

    public Discover(List<String> classNames) {
      this.classNames = Collections.unmodifiableList(new ArrayList<>(classNames));
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).texts(classNames);
    }
  }

  /** Answered by the events of its tests, its coverage, then {@code ClassEnded}. */
  public static final class RunClass extends Command {
    private static final int TYPE = 3;
    public final String className;

    public RunClass(String className) {
      this.className = className;
    }

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE).text(className);
    }
  }

  /**
   * Between classes: what was hit since the last dump; answered by coverage, then {@code Saved}.
   */
  public static final class SaveCoverage extends Command {
    private static final int TYPE = 4;

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE);
    }
  }

  /** At any time, also while a class runs; answered by {@code Threads}. */
  public static final class DumpThreads extends Command {
    private static final int TYPE = 5;

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE);
    }
  }

  /** Close the JUnit session, send the last coverage, {@code Leaving}, and end the process. */
  public static final class Exit extends Command {
    private static final int TYPE = 6;

    @Override
    FrameOutput frame() {
      return new FrameOutput(TYPE);
    }
  }
}
