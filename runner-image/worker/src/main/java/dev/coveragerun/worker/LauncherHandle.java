package dev.coveragerun.worker;

import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The platform's launcher, in a session that lasts as long as the worker where the platform knows
 * sessions (1.8 and later).
 */
final class LauncherHandle implements AutoCloseable {
  private final Launcher launcher;
  private final AutoCloseable session;

  private LauncherHandle(Launcher launcher, AutoCloseable session) {
    this.launcher = launcher;
    this.session = session;
  }

  static LauncherHandle open() {
    try {
      return WithSession.open();
    } catch (LinkageError olderThan18) {
      return new LauncherHandle(LauncherFactory.create(), () -> {});
    }
  }

  Launcher launcher() {
    return launcher;
  }

  @Override
  public void close() throws Exception {
    session.close();
  }

  /** Apart, so that an older platform can load the class around it. */
  private static final class WithSession {
    static LauncherHandle open() {
      LauncherSession session = LauncherFactory.openSession();
      return new LauncherHandle(session.getLauncher(), session);
    }
  }
}
