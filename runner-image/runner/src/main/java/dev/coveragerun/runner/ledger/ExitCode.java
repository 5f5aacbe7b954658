package dev.coveragerun.runner.ledger;

/** What a process ends with; the numbers are a promise to scripts. */
public enum ExitCode {
  AllWell(0),
  /** Tests failed or a threshold was missed; the coverage is whole, or a failure limit cut it. */
  TestsFailed(1),
  InputWrong(2),
  /** Infrastructure, or coverage is only partial. */
  Infrastructure(3),
  Interrupted(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
