package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** How far a run is: an output, never read back as truth, except that an end stays an end. */
public record CoverageRunStatus(
    @Min(0)
        @Max(Bounds.MAX_GENERATION)
        @JsonPropertyDescription("The generation of the spec that this status is about.")
        Long observedGeneration,
    @Size(max = 16)
        @JsonPropertyDescription(
            "Accepted, BudgetWithinCapacity, Prepared, SplitsFinished, CoverageComplete, Merged,"
                + " Published, Succeeded, Finished and Suspended.")
        List<RunCondition> conditions,
    @JsonPropertyDescription("What the run may use, and what was advised.") Budget budget,
    @JsonPropertyDescription("How many splits are where.") Splits splits,
    @JsonPropertyDescription("What the tests said so far.") Tests tests,
    @JsonPropertyDescription("What the merged coverage came to.") CoverageStatus coverage,
    @Size(max = 16)
        @Pattern("^[0-9]+/[0-9]+$")
        @JsonPropertyDescription("Splits whose coverage is in the report, of those planned: 12/12.")
        String completeness,
    @Size(max = Bounds.MAX_SPLITS) @JsonPropertyDescription("Each split, as of its newest attempt.")
        List<SplitStatus> splitStatuses,
    @JsonPropertyDescription("Where the report is.") Report report,
    @Size(max = 32) @JsonPropertyDescription("When the run was first seen, RFC 3339.")
        String startTime,
    @Size(max = 32) @JsonPropertyDescription("When it ended, however it ended, RFC 3339.")
        String completionTime) {

  /** What the run may use. */
  public record Budget(
      @Min(0) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("Splits that may run at once.")
          Integer concurrentSplits,
      @Min(0) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("Worker JVMs in each.")
          Integer workersPerSplit,
      @Min(0) @Max(65536) @JsonPropertyDescription("Worker JVMs at the worst moment.")
          Integer totalWorkers,
      @Min(0) @Max(65536) @JsonPropertyDescription("CPU cores that the run can use.")
          Integer cpuCapacity,
      @Min(0) @Max(131072) @JsonPropertyDescription("Worker JVMs that these carry.")
          Integer workerLimit,
      @Size(max = Bounds.MAX_MESSAGE) @JsonPropertyDescription("What would fit better, and why.")
          String advice) {}

  /** How many splits are where. */
  public record Splits(
      @Min(0) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("In the plan.") Integer planned,
      @Min(0) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("Not yet started.") Integer waiting,
      @Min(0) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("Running now.") Integer running,
      @Min(0) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("With their data safe.")
          Integer finished,
      @Min(0) @Max(Bounds.MAX_SPLITS) @JsonPropertyDescription("Lost, after all attempts.")
          Integer failed) {}

  /** What the tests said. */
  public record Tests(
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("All that were run or skipped.")
          Integer total,
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("Passed.") Integer passed,
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("With a failed assertion.")
          Integer failed,
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("Ended by something else.")
          Integer errors,
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("Skipped.") Integer skipped,
      @Min(0) @Max(Integer.MAX_VALUE) @JsonPropertyDescription("Failed first and then passed.")
          Integer flaky) {}

  /** Where the report is. */
  public record Report(
      @Size(max = Bounds.MAX_PATH) @JsonPropertyDescription("Its folder on the run's volume.")
          String path,
      @Size(max = 2048) @JsonPropertyDescription("Where it can be opened.") String url) {}
}
