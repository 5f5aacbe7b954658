package dev.coveragerun.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.coveragerun.runner.plan.SplitPlan.EstimateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitPlannerTest {
  @Test
  void theSlowestClassStartsItsOwnSplitAndTheRestFillUp() {
    Timings timings =
        Timings.none()
            .with(ref("Slow"), 10)
            .with(ref("Mid"), 4)
            .with(ref("A"), 3)
            .with(ref("B"), 3);

    SplitPlan plan = plan(List.of("A", "B", "Mid", "Slow"), 2, timings);

    assertThat(names(plan)).containsExactly(List.of("Slow"), List.of("Mid", "A", "B"));
    assertThat(plan.estimates()).isEqualTo(EstimateSource.Timings);
    assertThat(plan.splits().get(1).estimatedSeconds()).isEqualTo(10, offset(1e-9));
  }

  @Test
  void fewerClassesThanSplitsGiveFewerSplitsAndThePlanSaysWhatWasAsked() {
    SplitPlan plan = plan(List.of("A", "B"), 12, Timings.none());

    assertThat(plan.splits()).hasSize(2);
    assertThat(plan.requestedSplits()).isEqualTo(12);
    assertThat(plan.estimates()).isEqualTo(EstimateSource.ClassSize);
  }

  @Test
  void noClassesGiveNoSplits() {
    assertThat(plan(List.of(), 12, Timings.none()).splits()).isEmpty();
  }

  @Test
  void serialClassesShareTheLastSplitWithNobody() {
    List<TestClass> classes = new ArrayList<>(classes(List.of("A", "B", "C")));
    classes.add(new TestClass(ref("Db"), 1, 1024, Set.of("serial")));
    classes.add(new TestClass(ref("Port"), 1, 1024, Set.of("serial", "slow")));

    SplitPlan plan = SplitPlanner.plan(classes, 3, "serial", Timings.none());

    assertThat(plan.splits()).hasSize(3);
    assertThat(plan.splits().get(2).serial()).isTrue();
    assertThat(names(plan).get(2)).containsExactlyInAnyOrder("Db", "Port");
    assertThat(plan.splits().subList(0, 2)).noneMatch(Split::serial);
  }

  @Test
  void aSingleSplitRunsItsSerialClassesLast() {
    List<TestClass> classes = new ArrayList<>(classes(List.of("A")));
    classes.add(0, new TestClass(ref("Db"), 50, 99_999, Set.of("serial")));

    SplitPlan plan = SplitPlanner.plan(classes, 1, "serial", Timings.none());

    assertThat(names(plan)).containsExactly(List.of("A", "Db"));
    assertThat(plan.splits().get(0).serial()).isFalse();
  }

  @Test
  void classesOfOneModuleStayTogetherWhereThatCostsNoTime() {
    List<TestClass> classes = new ArrayList<>();
    IntStream.range(0, 10).forEach(i -> classes.add(inModule("one", "A" + i)));
    IntStream.range(0, 10).forEach(i -> classes.add(inModule("two", "B" + i)));

    SplitPlan plan = SplitPlanner.plan(classes, 4, "serial", Timings.none());

    long mixed =
        plan.splits().stream()
            .filter(s -> s.classes().stream().map(c -> c.ref().testRun()).distinct().count() > 1)
            .count();
    assertThat(mixed).isLessThanOrEqualTo(1);
  }

  @Test
  void aClassWithoutTimingsIsGuessedOnTheScaleOfTheOthers() {
    Timings timings = Timings.none().with(ref("A"), 60);

    SplitPlan plan = plan(List.of("A", "B"), 2, timings);

    assertThat(plan.estimates()).isEqualTo(EstimateSource.PartlyTimings);
    assertThat(plan.splits().get(1).estimatedSeconds()).isEqualTo(60, offset(1e-6));
  }

  @Test
  void theHashNamesThePlanAndNotItsEstimates() {
    List<String> names = List.of("A", "B", "C", "D");
    SplitPlan first = plan(names, 2, Timings.none());

    assertThat(plan(names, 2, Timings.none()).hash()).isEqualTo(first.hash()).hasSize(64);
    assertThat(plan(names, 3, Timings.none()).hash()).isNotEqualTo(first.hash());
  }

  @Test
  void zeroSplitsAreRefused() {
    assertThatThrownBy(() -> plan(List.of("A"), 0, Timings.none())).hasMessageContaining("below 1");
  }

  private static SplitPlan plan(List<String> names, int splits, Timings timings) {
    return SplitPlanner.plan(classes(names), splits, "serial", timings);
  }

  private static List<TestClass> classes(List<String> names) {
    return names.stream().map(name -> inModule("m", name)).toList();
  }

  private static TestClass inModule(String testRun, String name) {
    return new TestClass(new ClassRef(testRun, name), 3, 2048, Set.of());
  }

  private static ClassRef ref(String name) {
    return new ClassRef("m", name);
  }

  private static List<List<String>> names(SplitPlan plan) {
    return plan.splits().stream()
        .map(split -> split.classes().stream().map(c -> c.ref().className()).toList())
        .toList();
  }
}
