package dev.coveragerun.worker.protocol;

/**
 * Ant's path patterns as surefire matches them: {@code **} stands for any folders, {@code *} and
 * {@code ?} for characters within one name; case counts.
 */
final class AntPath {
  private AntPath() {}

  static boolean matches(String pattern, String path) {
    if (pattern.startsWith("/") != path.startsWith("/")) {
      return false;
    }
    return matches(names(pattern), 0, names(path), 0);
  }

  private static String[] names(String path) {
    String[] parts = path.split("/+", -1);
    int from = parts.length > 0 && parts[0].isEmpty() ? 1 : 0;
    int to = parts.length > from && parts[parts.length - 1].isEmpty() ? 1 : 0;
    String[] names = new String[parts.length - from - to];
    System.arraycopy(parts, from, names, 0, names.length);
    return names;
  }

  private static boolean matches(String[] pattern, int i, String[] path, int j) {
    if (i == pattern.length) {
      return j == path.length;
    }
    if (pattern[i].equals("**")) {
      int next = i;
      while (next < pattern.length && pattern[next].equals("**")) {
        next++;
      }
      for (int from = j; from <= path.length; from++) {
        if (matches(pattern, next, path, from)) {
          return true;
        }
      }
      return false;
    }
    return j < path.length
        && nameMatches(pattern[i], path[j])
        && matches(pattern, i + 1, path, j + 1);
  }

  /** Linear in time but for one step back per star: a pattern cannot be made to take for ever. */
  static boolean nameMatches(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : 0;
      if (p < pattern.length() && wanted == '*') {
        star = p++;
        resume = n;
      } else if (p < pattern.length() && (wanted == '?' || wanted == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
