package dev.coveragerun.runner.testing;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;

/** Runs code under JaCoCo's own runtime and keeps what the agent would have dumped. */
public final class Recorder {
  /** A call of a static method that takes an int. */
  public static final class Call {
    private final String className;
    private final byte[] bytes;
    private final String method;
    private final int argument;

    /**
     * @param bytes of the class, as they would be loaded
     */
    public Call(String className, byte[] bytes, String method, int argument) {
      this.className = className;
      this.bytes = bytes.clone();
      this.method = method;
      this.argument = argument;
    }

    public static Call of(String className, String method, int argument) {
      return new Call(className, SmallProject.bytes(className), method, argument);
    }
  }

  private Recorder() {}

  /**
   * An exec file of one dump; two of them behind each other are a file of two dumps.
   *
   * @param time of start and dump, so that files are the same every time
   */
  public static byte[] dump(String session, long time, Call... calls) {
    try {
      var data = new RuntimeData();
      var runtime = new LoggerRuntime();
      runtime.startup(data);
      for (Call call : calls) {
        byte[] instrumented = new Instrumenter(runtime).instrument(call.bytes, call.className);
        new Memory(Map.of(call.className, instrumented))
            .loadClass(call.className)
            .getMethod(call.method, int.class)
            .invoke(null, call.argument);
      }
      runtime.shutdown();
      var out = new ByteArrayOutputStream();
      var writer = new ExecutionDataWriter(out);
      var stamped = new SessionInfo(session, time, time);
      writer.visitSessionInfo(stamped);
      data.collect(writer, info -> {}, false);
      return out.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Memory extends ClassLoader {
    private final Map<String, byte[]> classes;

    Memory(Map<String, byte[]> classes) {
      super(null);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
