package dev.coveragerun.operator.core.run;

import java.util.List;
import java.util.Optional;

/**
 * How the source becomes classes and test classes.
 *
 * @param args put behind the build tool's own arguments, one word each
 * @param settingsSecret Secret with the build tool's settings, in a cluster
 * @param cacheClaim claim with the build tool's cache, in a cluster
 */
public record Build(
    Tool tool, List<String> args, Optional<String> settingsSecret, Optional<String> cacheClaim) {
  /** What builds it; {@code NONE}: it is compiled already. */
  public enum Tool {
    MAVEN,
    GRADLE,
    NONE
  }

  public Build {
    args = List.copyOf(args);
  }
}
