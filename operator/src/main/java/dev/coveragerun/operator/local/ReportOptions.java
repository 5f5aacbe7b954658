package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.ReportRequest.Counter;
import dev.coveragerun.operator.core.run.RunRequest;
import dev.coveragerun.runner.merge.MergeOptions;
import dev.coveragerun.runner.report.ReportFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a request says of the report, in the merge's terms. */
final class ReportOptions {
  private ReportOptions() {}

  static MergeOptions of(RunRequest request) {
    Set<ReportFormat> formats =
        request.report().formats().stream()
            .map(
                format ->
                    switch (format) {
                      case HTML -> ReportFormat.Html;
                      case XML -> ReportFormat.Xml;
                      case CSV -> ReportFormat.Csv;
                      case LCOV -> ReportFormat.Lcov;
                      case COBERTURA -> ReportFormat.Cobertura;
                    })
            .collect(Collectors.toSet());
    return MergeOptions.named(request.name())
        .withFormats(formats)
        .withThresholds(percent(request, Counter.LINE), percent(request, Counter.BRANCH));
  }

  private static Optional<Double> percent(RunRequest request, Counter counter) {
    return Optional.ofNullable(request.report().thresholds().get(counter))
        .map(Integer::doubleValue);
  }
}
