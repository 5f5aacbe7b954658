package dev.coveragerun.worker.protocol;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tests of a class are wanted, and how the platform is configured: the same for every class
 * of a test run. Filters of one kind narrow each other; within one, any entry selects.
 */
public final class Selection {
  /** Surefire's {@code groups} and {@code excludedGroups}. */
  public final List<String> groups;

  public final List<String> excludedGroups;

  /** Tag expressions that narrow further. */
  public final List<String> tags;

  public final List<String> excludedTags;

  /** Each entry is the requests of one {@link TestPatterns}. */
  public final List<List<String>> patterns;

  /** JUnit Platform configuration parameters. */
  public final Map<String, String> configuration;

  public Selection(
      List<String> groups,
      List<String> excludedGroups,
      List<String> tags,
      List<String> excludedTags,
      List<List<String>> patterns,
      Map<String, String> configuration) {
    this.groups = Collections.unmodifiableList(new ArrayList<>(groups));
    this.excludedGroups = Collections.unmodifiableList(new ArrayList<>(excludedGroups));
    this.tags = Collections.unmodifiableList(new ArrayList<>(tags));
    this.excludedTags = Collections.unmodifiableList(new ArrayList<>(excludedTags));
    this.patterns = Collections.unmodifiableList(new ArrayList<>(patterns));
    this.configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
  }

  void write(FrameOutput out) {
    out.texts(groups).texts(excludedGroups).texts(tags).texts(excludedTags);
    out.integer(patterns.size());
    for (List<String> requests : patterns) {
      out.texts(requests);
    }
    out.map(configuration);
  }

  static Selection read(FrameInput in) throws IOException {
    List<String> groups = in.texts();
    List<String> excludedGroups = in.texts();
    List<String> tags = in.texts();
    List<String> excludedTags = in.texts();
    int count = in.length(4);
    List<List<String>> patterns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      patterns.add(in.texts());
    }
    return new Selection(groups, excludedGroups, tags, excludedTags, patterns, in.map());
  }
}
