package dev.coveragerun.operator.render;

/** What a Job of a run does, and the word for it in argv, labels and termination messages. */
public enum Step {
  PREPARE("prepare"),
  SPLIT("split"),
  MERGE("merge");

  private final String word;

  Step(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
