package dev.coveragerun.runner.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageComparisonTest {
  @TempDir Path folder;

  @Test
  void equalCountersAreNoDifference() {
    Map<String, ClassCounters> classes = Map.of("a/B", counters(3, 1));

    CoverageComparison same = CoverageComparison.compare(classes, classes);

    assertThat(same.differences()).isEmpty();
    assertThat(same.classes()).isEqualTo(1);
  }

  @Test
  void equalSumsDoNotHideClassesThatDiffer() {
    CoverageComparison comparison =
        CoverageComparison.compare(
            Map.of("a/B", counters(3, 1), "a/C", counters(1, 3)),
            Map.of("a/B", counters(1, 3), "a/C", counters(3, 1)));

    assertThat(comparison.covered()).isEqualTo(comparison.otherCovered());
    assertThat(comparison.differences())
        .containsExactly("a/B: LINE 3/1 against 1/3", "a/C: LINE 1/3 against 3/1");
  }

  @Test
  void aClassThatOnlyOneBuildReportsIsADifference() {
    assertThat(CoverageComparison.compare(Map.of("a/B", counters(3, 1)), Map.of()).differences())
        .containsExactly("a/B: LINE 3/1 against 0/0");
  }

  @Test
  void countersAreReadPerClassAndNotPerMethod() throws IOException {
    Path xml =
        Files.writeString(
            folder.resolve("jacoco.xml"),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">
            <report name="x"><group name="core"><package name="a"><class name="a/B" sourcefilename="B.java">
            <method name="m" desc="()V" line="3"><counter type="LINE" missed="9" covered="9"/></method>
            <counter type="LINE" missed="1" covered="3"/></class>
            <sourcefile name="B.java"><counter type="LINE" missed="1" covered="3"/></sourcefile>
            <counter type="LINE" missed="1" covered="3"/></package></group></report>
            """);

    assertThat(JacocoXmlCounters.read(xml)).isEqualTo(Map.of("core:a/B", counters(3, 1)));
  }

  @Test
  void whatIsNoReportIsSaidSo() throws IOException {
    Path xml = Files.writeString(folder.resolve("jacoco.xml"), "no xml");

    assertThatThrownBy(() -> JacocoXmlCounters.read(xml)).hasMessageContaining("no JaCoCo report");
  }

  private static ClassCounters counters(int covered, int missed) {
    return new ClassCounters(Map.of("LINE", covered), Map.of("LINE", missed));
  }
}
