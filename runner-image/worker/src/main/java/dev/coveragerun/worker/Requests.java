package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.Selection;
import dev.coveragerun.worker.protocol.TestPatterns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Turns a selection into the platform's requests, with the filters surefire would set. */
final class Requests {
  private static final String TESTNG_ENGINE = "org.junit.support.testng.engine.TestNGTestEngine";

  private final Filter<?>[] filters;
  private final Map<String, String> configuration;

  Requests(Selection selection) {
    List<Filter<?>> all = new ArrayList<>();
    configuration = new HashMap<>(selection.configuration);
    if (present(TESTNG_ENGINE)) {
      // TestNG's groups are not tags: what they select depends on other tests, so TestNG decides.
      configure("testng.groups", selection.groups);
      configure("testng.excludedGroups", selection.excludedGroups);
    } else {
      include(all, selection.groups);
      exclude(all, selection.excludedGroups);
    }
    include(all, selection.tags);
    exclude(all, selection.excludedTags);
    for (List<String> requests : selection.patterns) {
      TestPatterns patterns = new TestPatterns(requests);
      if (patterns.hasMethods()) {
        all.add(methods(patterns));
      }
    }
    filters = all.toArray(new Filter<?>[0]);
  }

  LauncherDiscoveryRequest of(String className) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(className))
        .filters(filters)
        .configurationParameters(configuration)
        .build();
  }

  private void configure(String key, List<String> groups) {
    if (!groups.isEmpty()) {
      configuration.put(key, String.join(",", groups));
    }
  }

  private static void include(List<Filter<?>> filters, List<String> expressions) {
    if (!expressions.isEmpty()) {
      filters.add(TagFilter.includeTags(expressions));
    }
  }

  private static void exclude(List<Filter<?>> filters, List<String> expressions) {
    if (!expressions.isEmpty()) {
      filters.add(TagFilter.excludeTags(expressions));
    }
  }

  private static PostDiscoveryFilter methods(TestPatterns patterns) {
    return descriptor ->
        FilterResult.includedIf(
            descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(source -> patterns.wantsMethod(source.getClassName(), source.getMethodName()))
                .orElse(true));
  }

  private static boolean present(String className) {
    try {
      Class.forName(className, false, Thread.currentThread().getContextClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
