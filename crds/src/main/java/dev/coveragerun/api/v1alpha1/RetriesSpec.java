package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;

/** How often work is done again. */
public record RetriesSpec(
    @Default("3")
        @Min(0)
        @Max(10)
        @JsonPropertyDescription(
            "More attempts at a split that was lost with its worker, pod or node. Failed tests do"
                + " not count here.")
        Integer infrastructure,
    @Default("0")
        @Min(0)
        @Max(5)
        @JsonPropertyDescription(
            "Times a failed test class runs again before it counts as failed; one that then passes"
                + " is reported as flaky.")
        Integer failedTests) {}
