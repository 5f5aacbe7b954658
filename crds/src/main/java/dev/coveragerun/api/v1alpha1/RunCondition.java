package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A condition with the six fields that Kubernetes' own have. */
public record RunCondition(
    @Required
        @Size(min = 1, max = 64)
        @Pattern("^[A-Z][A-Za-z]*$")
        @JsonPropertyDescription("What it is about, such as Succeeded.")
        String type,
    @Required
        @Size(max = 7)
        @Pattern("^(True|False|Unknown)$")
        @JsonPropertyDescription("True, False or Unknown.")
        String status,
    @Required
        @Size(min = 1, max = 64)
        @Pattern("^[A-Z][A-Za-z0-9]*$")
        @JsonPropertyDescription("Why, in one word; the troubleshooting page has it as a heading.")
        String reason,
    @Size(max = Bounds.MAX_MESSAGE) @JsonPropertyDescription("Why, for people.") String message,
    @Size(max = 32) @JsonPropertyDescription("When the status last changed, RFC 3339.")
        String lastTransitionTime,
    @Min(0)
        @Max(Bounds.MAX_GENERATION)
        @JsonPropertyDescription("The generation of the spec that it is about.")
        Long observedGeneration) {}
