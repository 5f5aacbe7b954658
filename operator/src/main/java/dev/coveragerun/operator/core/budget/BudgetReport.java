package dev.coveragerun.operator.core.budget;

import java.util.List;

/**
 * How what is asked for compares with the machine.
 *
 * @param granted what to run with: as asked, or less when the policy enforces it
 * @param withinCapacity whether what was asked for fits
 * @param configuration what was asked for, line by line, in the seed's words
 * @param warnings what is too much and what to set instead, line by line; empty when all fits, or
 *     the policy is Off
 */
public record BudgetReport(
    Budget granted, boolean withinCapacity, List<String> configuration, List<String> warnings) {
  public BudgetReport {
    configuration = List.copyOf(configuration);
    warnings = List.copyOf(warnings);
  }
}
