package dev.coveragerun.operator.core.run;

/** How many worker JVMs a split has at once. */
public sealed interface WorkerCount {
  /**
   * @param workers 1 to 256
   */
  record Fixed(int workers) implements WorkerCount {
    @Override
    public String toString() {
      return Integer.toString(workers);
    }
  }

  /** As many as the machine carries with so many splits beside each other. */
  record Auto() implements WorkerCount {
    @Override
    public String toString() {
      return "auto";
    }
  }
}
