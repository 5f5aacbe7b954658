package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One split, as of its newest attempt. */
public record SplitStatus(
    @Required @Min(1) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("Which, from 1.")
        Integer split,
    @Min(0) @Max(100) @JsonPropertyDescription("Which attempt, from 1; 0: none yet.")
        Integer attempt,
    @JsonPropertyDescription("Where it is.") State state,
    @Size(max = 64) @Pattern("^([A-Z][A-Za-z0-9]*)?$") @JsonPropertyDescription("Why, in one word.")
        String reason,
    @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("Tests it ran.") Integer tests,
    @Min(0) @Max(31536000) @JsonPropertyDescription("What the plan expected it to take.")
        Integer estimatedSeconds,
    @Min(0) @Max(31536000) @JsonPropertyDescription("What it took.") Integer actualSeconds,
    @Size(max = Bounds.MAX_QUANTITY)
        @Pattern("^[0-9]+(k|M|G|T|Ki|Mi|Gi|Ti)?$")
        @JsonPropertyDescription("The most memory its workers had together.")
        String peakMemory) {

  /** Where a split is. */
  public enum State {
    @JsonProperty("Waiting")
    WAITING,
    @JsonProperty("Running")
    RUNNING,
    @JsonProperty("Finished")
    FINISHED,
    @JsonProperty("Failed")
    FAILED,
    @JsonProperty("Stopped")
    STOPPED
  }
}
