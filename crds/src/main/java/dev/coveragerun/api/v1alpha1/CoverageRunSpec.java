package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.List;

/**
 * What is to be run. Each component may be null before the schema's defaults are applied; only
 * {@code operator.spec} reads it.
 */
@ValidationRule(
    value = "self.splitOverrides.all(o, o.split <= self.splits)",
    message = "splitOverrides names a split beyond spec.splits")
@ValidationRule(
    value = "duration(self.testTimeout) <= duration(self.splitTimeout)",
    message = "testTimeout is longer than splitTimeout: no test could ever use it")
@ValidationRule(
    value =
        "self.isolation != 'Dedicated' || (has(self.storage.claimName) && self.storage.claimName !="
            + " '') || self.storage.accessMode == 'ReadWriteMany'",
    message =
        "isolation Dedicated puts splits on several nodes, which cannot share a ReadWriteOnce"
            + " volume: set storage.accessMode to ReadWriteMany, or storage.claimName")
public record CoverageRunSpec(
    @Required
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Where the project comes from: exactly one of git, image and volume. On one machine,"
                + " --source DIR stands for it.")
        SourceSpec source,
    @Default("{}")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription("How the source becomes classes and test classes.")
        BuildSpec build,
    @Default("{}")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Which of the tests that the project's own build would run are run here.")
        TestsSpec tests,
    @Default("12")
        @Min(1)
        @Max(Bounds.MAX_SPLITS)
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "How many splits the test classes are planned into. There are fewer when there are"
                + " fewer classes.")
        Integer splits,
    @Default("3")
        @Min(1)
        @Max(Bounds.MAX_SPLITS)
        @JsonPropertyDescription(
            "How many splits may run at once. The next starts the moment any ends. May be changed"
                + " while the run is on.")
        Integer maxConcurrentSplits,
    @Default("4")
        @Min(1)
        @Max(Bounds.MAX_SPLITS)
        @Size(max = 4)
        @Pattern("^auto$")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Worker JVMs in each split: a number, or auto for what the machine carries beside the"
                + " other splits. maxConcurrentSplits x workersPerSplit should not exceed 2 x CPU"
                + " cores.")
        IntOrString workersPerSplit,
    @Default("10")
        @Min(0)
        @Max(100000)
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Failed tests after which nothing new starts; what is running ends, what ran is merged."
                + " 0: never stop early.")
        Integer maxFailures,
    @Default("Run")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription("What maxFailures counts over: the whole Run, or each Split.")
        MaxFailuresScope maxFailuresScope,
    @Default("{}")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription("What each worker JVM gets.")
        WorkerSpec worker,
    @Default("5m")
        @Size(max = Bounds.MAX_DURATION)
        @Pattern(Bounds.DURATION)
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Longest that one test may take, such as 60s, 5m or 1h30m. Then its threads are"
                + " recorded, its worker is ended, and it counts as an error.")
        String testTimeout,
    @Default("30m")
        @Size(max = Bounds.MAX_DURATION)
        @Pattern(Bounds.DURATION)
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Longest that one attempt at a split may take, such as 90s, 30m or 2h.")
        String splitTimeout,
    @Default("[]")
        @Size(max = Bounds.MAX_SPLITS)
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription("Other numbers for single splits, each split at most once.")
        List<SplitOverride> splitOverrides,
    @Default("Shared")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Shared: splits may run beside each other on a node, within the budget. Dedicated: one"
                + " split per node, as separate CI machines would have it.")
        Isolation isolation,
    @Default("Warn")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "When more workers are asked for than the machine carries. Warn: say so and run."
                + " Enforce: lower the numbers and say so. Off: run and say nothing.")
        BudgetPolicy budgetPolicy,
    @Default("{}")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription("How often work is done again.")
        RetriesSpec retries,
    @Default("{}")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription(
            "Where the run keeps its plan, coverage data and report. A cluster's matter: on one"
                + " machine --output says it.")
        StorageSpec storage,
    @Default("{}")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription("What is published, and what coverage it takes to succeed.")
        ReportSpec report,
    @Default("false")
        @JsonPropertyDescription(
            "While true nothing new starts. May be changed while the run is on.")
        Boolean suspend,
    @Min(0)
        @Max(31536000)
        @JsonPropertyDescription(
            "Seconds after its end that the run is deleted, with its Jobs and the claim it made."
                + " Unsaid: never. May be changed at any time.")
        Integer ttlSecondsAfterFinished,
    @Default("{}")
        @ValidationRule(value = "self == oldSelf", message = Frozen.MESSAGE)
        @JsonPropertyDescription("What may be said about the run's pods. A cluster's matter.")
        PodOptions pod) {

  /** What {@code maxFailures} counts over. */
  public enum MaxFailuresScope {
    @JsonProperty("Run")
    RUN,
    @JsonProperty("Split")
    SPLIT
  }

  /** Whether splits share nodes. */
  public enum Isolation {
    @JsonProperty("Shared")
    SHARED,
    @JsonProperty("Dedicated")
    DEDICATED
  }

  /** What is done about too many workers. */
  public enum BudgetPolicy {
    @JsonProperty("Warn")
    WARN,
    @JsonProperty("Enforce")
    ENFORCE,
    @JsonProperty("Off")
    OFF
  }

  private static final class Frozen {
    static final String MESSAGE =
        "is frozen once the run exists; only suspend, maxConcurrentSplits and"
            + " ttlSecondsAfterFinished may change. Create another CoverageRun instead";
  }
}
