package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;

/** What each worker JVM gets. */
public record WorkerSpec(
    @Default("500m")
        @Min(1)
        @Max(256)
        @Size(max = Bounds.MAX_QUANTITY)
        @Pattern(Bounds.CPUS)
        @JsonPropertyDescription("CPU it asks for, such as 500m, 1 or 1.5.")
        Quantity cpu,
    @Default("512Mi")
        @Min(67108864)
        @Max(1099511627776.0)
        @Size(max = Bounds.MAX_QUANTITY)
        @Pattern(Bounds.BYTES)
        @JsonPropertyDescription(
            "Memory of the whole process, such as 512Mi or 2Gi, at least 64Mi; the heap follows"
                + " from it.")
        Quantity memory,
    @Default("[]")
        @Size(max = 64)
        @JsonPropertyDescription(
            "Put behind the JVM arguments of the project's own build, one" + " word each.")
        List<@Size(min = 1, max = Bounds.MAX_WORD) String> jvmArgs) {}
