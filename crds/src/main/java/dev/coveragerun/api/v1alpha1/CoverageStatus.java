package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;

/** What the merged coverage came to. */
public record CoverageStatus(
    @JsonPropertyDescription("Lines.") Counter line,
    @JsonPropertyDescription("Branches.") Counter branch,
    @JsonPropertyDescription("Instructions.") Counter instruction) {

  /** One of JaCoCo's counters. */
  public record Counter(
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("Covered.") Integer covered,
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("Missed.") Integer missed,
      @Size(max = 32)
          @Pattern("^[0-9]{1,3}\\.[0-9]( PARTIAL [0-9]+/[0-9]+)?$")
          @JsonPropertyDescription(
              "The share covered, such as 81.4; with PARTIAL 11/12 behind it when not every split"
                  + " is in it.")
          String percent) {}
}
