package dev.coveragerun.runner.run;

import dev.coveragerun.worker.protocol.Command;
import dev.coveragerun.worker.protocol.Event;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** One conversation with a worker that only lists tests; it is gone afterwards. */
public final class Inquiry {
  private static final Duration NAP = Duration.ofMillis(200);
  private static final Duration END = Duration.ofSeconds(5);

  private final WorkerProcess worker;
  private final Duration patience;

  /**
   * @param patience for the tests of one class to be listed
   */
  public Inquiry(WorkerProcess worker, Duration patience) {
    this.worker = worker;
    this.patience = patience;
  }

  /**
   * @param answers gets one candidate for each class
   * @return why it did not get through the list; empty when it did
   */
  public Optional<String> ask(List<String> classNames, Consumer<Event.Candidate> answers)
      throws InterruptedException {
    boolean orderly = false;
    try {
      worker.send(new Command.Discover(classNames));
      Optional<String> problem = listen(classNames, answers);
      if (problem.isEmpty()) {
        worker.send(new Command.Exit());
        worker.awaitEnd(END);
        orderly = true;
      }
      return problem;
    } finally {
      if (!orderly) {
        worker.end();
      }
    }
  }

  private Optional<String> listen(List<String> classNames, Consumer<Event.Candidate> answers)
      throws InterruptedException {
    int answered = 0;
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Optional<Event> event = worker.next(NAP);
      String current = answered < classNames.size() ? classNames.get(answered) : "the last one";
      if (event.isPresent() && event.get() instanceof Event.Candidate candidate) {
        answers.accept(candidate);
        answered++;
        deadline = System.nanoTime() + patience.toNanos();
      } else if (event.isPresent() && event.get() instanceof Event.Discovered) {
        return Optional.empty();
      } else if (worker.lost()) {
        ProcessEnd end = worker.awaitEnd(END);
        String said = worker.nativeOutput().strip();
        return Optional.of(
            "the JVM ended with " + end + " at " + current + (said.isEmpty() ? "" : ":\n" + said));
      } else if (System.nanoTime() > deadline) {
        return Optional.of(
            String.format(Locale.ROOT, "%s took more than %d s", current, patience.toSeconds()));
      }
    }
  }
}
