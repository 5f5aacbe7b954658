package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.run.RunRequestMaker;
import dev.coveragerun.runner.plan.ClassRef;
import dev.coveragerun.runner.plan.PlannedClass;
import dev.coveragerun.runner.plan.Split;
import dev.coveragerun.runner.plan.SplitPlan;
import dev.coveragerun.runner.plan.SplitPlan.EstimateSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextTest {
  private static final Split PARALLEL =
      new Split(
          1, List.of(planned("shop.CartTest", false, 2.5), planned("shop.TaxTest", false, 1)));
  private static final Split SERIAL = new Split(2, List.of(planned("shop.StockTest", true, 4)));

  @Test
  void everyClassIsShownWithItsSplitEstimateAndTestRun() {
    assertThat(text(2, EstimateSource.Timings, PARALLEL, SERIAL))
        .contains("3 test classes in 2 splits, 3 at once", "Plan 0123456789ab")
        .contains("Split 1: 2 classes, about 3.5 s", "2.50 s  shop.CartTest  [shop]")
        .contains("Split 2 (serial: runs alone): 1 class, about 4.0 s");
  }

  @Test
  void fewerSplitsThanAskedForAreExplained() {
    assertThat(text(12, EstimateSource.ClassSize, PARALLEL, SERIAL))
        .contains("2 splits (12 were asked for; there are not enough classes)", "guessed");
    assertThat(text(2, EstimateSource.ClassSize, PARALLEL, SERIAL)).doesNotContain("asked for");
  }

  @Test
  void serialClassesAmongOthersAreMarkedOneByOne() {
    Split mixed = new Split(1, List.of(planned("a.ATest", false, 1), planned("a.BTest", true, 1)));

    assertThat(text(1, EstimateSource.PartlyTimings, mixed))
        .contains("a.BTest (serial)")
        .doesNotContain("a.ATest (serial)");
  }

  private static PlannedClass planned(String name, boolean serial, double seconds) {
    return new PlannedClass(new ClassRef("shop", name), serial, seconds);
  }

  private static String text(int asked, EstimateSource source, Split... splits) {
    StringWriter text = new StringWriter();
    SplitPlan plan = new SplitPlan(1, asked, source, "0123456789abcdef", List.of(splits));
    PlanText.print(plan, new RunRequestMaker().make(), new PrintWriter(text, true));
    return text.toString();
  }
}
