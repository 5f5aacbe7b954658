package dev.coveragerun.runner.report;

/** Coverage formats a report can come in; the summaries and the run page are always there. */
public enum ReportFormat {
  /** {@code jacoco/}: pages down to the source lines. */
  Html,
  /** {@code jacoco.xml}. */
  Xml,
  /** {@code jacoco.csv}. */
  Csv,
  /** {@code lcov.info}. */
  Lcov,
  /** {@code cobertura.xml}. */
  Cobertura
}
