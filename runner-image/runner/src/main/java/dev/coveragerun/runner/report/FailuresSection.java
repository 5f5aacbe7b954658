package dev.coveragerun.runner.report;

import java.util.List;
import java.util.Optional;

/** What failed, each with its message in sight and its stack a click away. */
final class FailuresSection {
  private FailuresSection() {}

  static Optional<Html> of(Summary summary, List<TestFailure> failures) {
    int count = summary.tests().failed() + summary.tests().errors();
    if (failures.isEmpty()) {
      return Optional.empty();
    }
    Html list = new Html("div").attribute("class", "card");
    failures.forEach(failure -> list.add(failure(failure)));
    int shown = failures.size();
    Html section =
        RunPage.section(
            "failures", "Failures", "Failures", Optional.of(Shown.number(Math.max(count, shown))));
    if (shown < count) {
      section.add(
          Html.of("p", "Shown are " + shown + "; junit.xml has what is whole of the others."));
    }
    return Optional.of(section.add(list));
  }

  private static Html failure(TestFailure failure) {
    String simple = ClassNames.simple(failure.className());
    String what = failure.test().isEmpty() ? simple : simple + " › " + failure.test();
    Html summary =
        Html.of(
            "summary",
            Html.of(
                "span.what",
                what,
                Html.of("span.where", ClassNames.dotted(failure.className())),
                failure.message().isEmpty()
                    ? Optional.empty()
                    : Html.of("span.said", failure.message())),
            Html.of("span.kind", kind(failure.kind()) + ", split " + failure.split()));
    Html details = Html.of("details.fail", summary);
    return failure.stack().isEmpty() ? details : details.add(Html.of("pre", failure.stack()));
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "crashed" -> "worker died";
      case "timedOut" -> "timed out";
      default -> kind;
    };
  }
}
