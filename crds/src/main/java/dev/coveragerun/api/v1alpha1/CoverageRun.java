package dev.coveragerun.api.v1alpha1;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/**
 * One run of a project's test suite under the JaCoCo agent: planned into splits, run within a
 * budget, merged into one report with a verdict on its completeness.
 */
@Group(CoverageRun.GROUP)
@Version(CoverageRun.VERSION)
@Kind(CoverageRun.KIND)
@Singular("coveragerun")
@Plural("coverageruns")
@ShortNames("covrun")
@ValidationRule(
    value =
        "size(self.metadata.name) <= 40 &&"
            + " self.metadata.name.matches('^[a-z]([-a-z0-9]*[a-z0-9])?$')",
    message =
        "metadata.name must be at most 40 lower case letters, digits and dashes, starting with a"
            + " letter: the Jobs are named after it")
@AdditionalPrinterColumn(
    name = "Succeeded",
    jsonPath = ".status.conditions[?(@.type==\"Succeeded\")].status",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Splits",
    jsonPath = ".status.completeness",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Tests",
    jsonPath = ".status.tests.total",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Failed",
    jsonPath = ".status.tests.failed",
    type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
    name = "Line%",
    jsonPath = ".status.coverage.line.percent",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Reason",
    jsonPath = ".status.conditions[?(@.type==\"Succeeded\")].reason",
    type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
    name = "Age",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
    name = "Workers",
    jsonPath = ".status.budget.totalWorkers",
    type = AdditionalPrinterColumn.Type.INTEGER,
    priority = 1)
@AdditionalPrinterColumn(
    name = "Report",
    jsonPath = ".status.report.url",
    type = AdditionalPrinterColumn.Type.STRING,
    priority = 1)
public class CoverageRun extends CustomResource<CoverageRunSpec, CoverageRunStatus>
    implements Namespaced {
  public static final String GROUP = "coveragerun.dev";
  public static final String VERSION = "v1alpha1";
  public static final String KIND = "CoverageRun";
  public static final String API_VERSION = GROUP + "/" + VERSION;

  /** Where this jar holds the CustomResourceDefinition that the build made from these classes. */
  public static final String DEFINITION = "META-INF/fabric8/coverageruns.coveragerun.dev-v1.yml";

  private static final long serialVersionUID = 1L;

  // Records have no empty form that the base class could make up.
  @Override
  protected CoverageRunSpec initSpec() {
    return null;
  }

  @Override
  protected CoverageRunStatus initStatus() {
    return null;
  }
}
