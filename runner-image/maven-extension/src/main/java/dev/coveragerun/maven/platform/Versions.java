package dev.coveragerun.maven.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little of version order that the choice of a platform needs: major, minor, patch. */
final class Versions {
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?");

  private Versions() {}

  /** Whether {@code version} is this one or later; a milestone counts as its release. */
  static boolean atLeast(String version, int major, int minor, int patch) {
    Matcher matcher = NUMBERS.matcher(version);
    if (!matcher.lookingAt()) {
      return false;
    }
    int[] wanted = {major, minor, patch};
    for (int i = 0; i < wanted.length; i++) {
      String group = matcher.group(i + 1);
      int part =
          group == null ? 0 : Integer.parseInt(group.substring(0, Math.min(9, group.length())));
      if (part != wanted[i]) {
        return part > wanted[i];
      }
    }
    return true;
  }
}
