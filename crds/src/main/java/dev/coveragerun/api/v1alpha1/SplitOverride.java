package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;

/** Other numbers for one split. */
public record SplitOverride(
    @Required
        @Min(1)
        @Max(Bounds.MAX_SPLITS)
        @JsonPropertyDescription("Which split, from 1 to spec.splits.")
        Integer split,
    @Required
        @Min(1)
        @Max(Bounds.MAX_SPLITS)
        @JsonPropertyDescription("Its worker JVMs, instead of workersPerSplit.")
        Integer workers) {}
