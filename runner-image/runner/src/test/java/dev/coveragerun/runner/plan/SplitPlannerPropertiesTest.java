package dev.coveragerun.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SplitPlannerPropertiesTest {
  @Property(tries = 300)
  void everyClassIsInExactlyOneSplit(
      @ForAll("suites") List<TestClass> classes, @ForAll @IntRange(min = 1, max = 40) int splits) {
    SplitPlan plan = SplitPlanner.plan(classes, splits, "serial", Timings.none());

    assertThat(plan.classes())
        .containsExactlyElementsOf(classes.stream().map(TestClass::ref).sorted().toList());
    assertThat(plan.splits()).hasSizeLessThanOrEqualTo(splits);
    assertThat(plan.splits()).allMatch(split -> !split.classes().isEmpty());
    assertThat(plan.splits().stream().map(Split::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, plan.splits().size()).boxed().toList());
  }

  @Property(tries = 100)
  void theOrderOfDiscoveryDoesNotMatter(
      @ForAll("suites") List<TestClass> classes, @ForAll Random random) {
    List<TestClass> shuffled = new java.util.ArrayList<>(classes);
    Collections.shuffle(shuffled, random);

    assertThat(SplitPlanner.plan(shuffled, 6, "serial", Timings.none()).hash())
        .isEqualTo(SplitPlanner.plan(classes, 6, "serial", Timings.none()).hash());
  }

  @Property(tries = 200)
  void noSplitOfAModuleIsLongerThanItsFairShareAndOneClass(
      @ForAll("suites") List<TestClass> classes, @ForAll @IntRange(min = 1, max = 20) int splits) {
    List<TestClass> parallel =
        classes.stream().filter(c -> c.tags().isEmpty() && c.ref().testRun().equals("m1")).toList();
    SplitPlan plan = SplitPlanner.plan(parallel, splits, "serial", Timings.none());

    double sum = plan.splits().stream().mapToDouble(Split::estimatedSeconds).sum();
    double longest =
        plan.splits().stream()
            .flatMap(split -> split.classes().stream())
            .mapToDouble(PlannedClass::estimatedSeconds)
            .max()
            .orElse(0);
    assertThat(plan.splits())
        .allMatch(split -> split.estimatedSeconds() <= sum / splits + longest + 1e-9);
  }

  @Provide
  Arbitrary<List<TestClass>> suites() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200),
            Arbitraries.of("m1", "m2", "m3"),
            Arbitraries.integers().between(1, 500),
            Arbitraries.longs().between(0, 500_000),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(9, Set.<String>of()),
                net.jqwik.api.Tuple.of(1, Set.of("serial"))))
        .as(
            (id, module, tests, bytes, tags) ->
                new TestClass(new ClassRef(module, "T" + id), tests, bytes, tags))
        .list()
        .uniqueElements(TestClass::ref)
        .ofMaxSize(80);
  }
}
