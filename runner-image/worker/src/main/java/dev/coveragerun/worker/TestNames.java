package dev.coveragerun.worker;

import dev.coveragerun.worker.protocol.TestName;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * The names surefire 3.6 gives tests in its reports; the rules are those of {@code
 * RunListenerAdapter.toClassMethodName}.
 */
final class TestNames {
  private static final Pattern INVOCATION = Pattern.compile("^\\[.+]$");
  private static final Pattern TEMPLATE = Pattern.compile("^.*\\[\\d+]$", Pattern.DOTALL);

  /** Those that run now: surefire looks for parents among them alone. */
  private final Map<String, TestIdentifier> running = new ConcurrentHashMap<>();

  void enter(TestIdentifier test) {
    running.put(test.getUniqueId(), test);
  }

  void leave(TestIdentifier test) {
    running.remove(test.getUniqueId());
  }

  TestName of(TestPlan plan, TestIdentifier test) {
    Optional<String> top = topClass(plan, test);
    Optional<TestSource> source = test.getSource();
    if (source.filter(MethodSource.class::isInstance).isPresent()) {
      MethodSource method = (MethodSource) source.get();
      String real = method.getClassName();
      String suite = top.orElseGet(() -> runningClass(test).orElse(real));
      return new TestName(suite, real, methodName(test, method), display(test));
    }
    if (source.filter(ClassSource.class::isInstance).isPresent()) {
      String className = ((ClassSource) source.get()).getClassName();
      return new TestName(top.orElse(className), className, "", test.getDisplayName());
    }
    String parent =
        plan.getParent(test).map(TestIdentifier::getDisplayName).orElse(test.getDisplayName());
    String suite = top.orElse(parent);
    return new TestName(suite, suite, test.getDisplayName(), test.getDisplayName());
  }

  private String methodName(TestIdentifier test, MethodSource method) {
    String types = method.getMethodParameterTypes();
    boolean several =
        (types != null && !types.trim().isEmpty())
            || ancestors(test)
                .filter(parent -> !parent.getSource().isPresent())
                .anyMatch(parent -> INVOCATION.matcher(parent.getLegacyReportingName()).matches())
            || TEMPLATE.matcher(test.getLegacyReportingName()).matches();
    return several ? test.getLegacyReportingName() : method.getMethodName();
  }

  private String display(TestIdentifier test) {
    String parents =
        ancestors(test)
            .filter(parent -> parent.getSource().filter(MethodSource.class::isInstance).isPresent())
            .map(TestIdentifier::getDisplayName)
            .collect(Collectors.joining(" "));
    String own = test.getDisplayName();
    return parents.isEmpty() ? own : parents + (own.startsWith("[") ? "" : " ") + own;
  }

  private Optional<String> runningClass(TestIdentifier test) {
    return ancestors(test).flatMap(TestNames::className).findFirst();
  }

  private Stream<TestIdentifier> ancestors(TestIdentifier test) {
    Stream.Builder<TestIdentifier> all = Stream.builder();
    Optional<TestIdentifier> parent = test.getParentId().map(running::get);
    while (parent.isPresent()) {
      all.add(parent.get());
      parent = parent.get().getParentId().map(running::get);
    }
    return all.build();
  }

  /** The class right below the engine; below the inner engine when a suite holds one. */
  private static Optional<String> topClass(TestPlan plan, TestIdentifier test) {
    TestIdentifier top = test;
    Optional<TestIdentifier> parent = plan.getParent(top);
    while (parent.isPresent() && parent.get().getParentId().isPresent()) {
      if (isEngine(parent.get()) && className(top).findFirst().isPresent()) {
        break;
      }
      top = parent.get();
      parent = plan.getParent(top);
    }
    Iterator<String> name = className(top).iterator();
    return name.hasNext() ? Optional.of(name.next()) : Optional.empty();
  }

  private static boolean isEngine(TestIdentifier test) {
    String id = test.getUniqueId();
    return id.startsWith("[engine:", id.lastIndexOf('['));
  }

  private static Stream<String> className(TestIdentifier test) {
    Optional<TestSource> source = test.getSource().filter(ClassSource.class::isInstance);
    return source.isPresent()
        ? Stream.of(((ClassSource) source.get()).getClassName())
        : Stream.empty();
  }
}
