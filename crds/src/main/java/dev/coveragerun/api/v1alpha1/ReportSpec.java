package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** What is published. */
public record ReportSpec(
    @Default("[\"Html\",\"Xml\",\"Csv\"]")
        @Size(max = 5)
        @JsonPropertyDescription(
            "Formats of the coverage report. The merged exec file, junit.xml and the summaries are"
                + " always there.")
        List<Format> formats,
    @Default("{}")
        @JsonPropertyDescription(
            "Percent covered below which the run does not succeed; what is unsaid is not judged.")
        Thresholds thresholds) {

  /** A format that others read. */
  public enum Format {
    @JsonProperty("Html")
    HTML,
    @JsonProperty("Xml")
    XML,
    @JsonProperty("Csv")
    CSV,
    @JsonProperty("Lcov")
    LCOV,
    @JsonProperty("Cobertura")
    COBERTURA
  }

  /** JaCoCo's counters, in percent. */
  public record Thresholds(
      @Min(0) @Max(100) @JsonPropertyDescription("Of instructions.") Integer instruction,
      @Min(0) @Max(100) @JsonPropertyDescription("Of branches.") Integer branch,
      @Min(0) @Max(100) @JsonPropertyDescription("Of lines.") Integer line,
      @Min(0) @Max(100) @JsonPropertyDescription("Of cyclomatic complexity.") Integer complexity,
      @Min(0) @Max(100) @JsonPropertyDescription("Of methods.") Integer method,
      @JsonProperty("class") @Min(0) @Max(100) @JsonPropertyDescription("Of classes.")
          Integer classes) {}
}
