package dev.coveragerun.maven.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlatformPlannerTest {
  private static final String LAUNCHER = "org.junit.platform:junit-platform-launcher:";
  private static final String VINTAGE = "org.junit.vintage:junit-vintage-engine:";

  @Nested
  class OnThePlatform {
    @Test
    void theLauncherHasTheVersionOfTheEngineOnTheClassPath() {
      var needs = plan("3.5.4", jupiter("5.10.2", "1.10.2"));

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.10.2");
      assertThat(needs.messages()).isEmpty();
    }

    @Test
    void jupiter6GetsLauncher6() {
      var needs = plan("3.5.4", jupiter("6.1.3", "6.1.3"));

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "6.1.3");
    }

    @Test
    void aLauncherThatIsThereIsLeftAlone() {
      var needs =
          plan(
              "3.5.4",
              jupiter("5.10.2", "1.10.2"),
              "org.junit.platform:junit-platform-launcher:1.9.0");

      assertThat(needs.additions()).isEmpty();
    }

    @Test
    void theApiAloneGetsItsEngine() {
      var needs =
          plan(
              "3.5.4",
              "org.junit.jupiter:junit-jupiter-api:5.9.3",
              "org.junit.platform:junit-platform-commons:1.9.3");

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.9.3", "org.junit.jupiter:junit-jupiter-engine:5.9.3");
    }

    @Test
    void junit4BesideJupitersEngineIsNotRunUntilSurefire36() {
      String[] both = {jupiter("5.10.2", "1.10.2"), "junit:junit:4.13.2"};

      assertThat(plan("3.5.4", both).additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.10.2");
      assertThat(plan("3.6.0", both).additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.10.2", VINTAGE + "5.10.2");
    }

    @Test
    void junit4BesideJupitersApiAloneIsRunFrom300M5On() {
      String[] both = {
        "org.junit.jupiter:junit-jupiter-api:5.9.3",
        "org.junit.platform:junit-platform-commons:1.9.3",
        "junit:junit:4.13.2"
      };

      assertThat(plan("3.0.0-M4", both).additions())
          .extracting(Object::toString)
          .doesNotContain(VINTAGE + "5.9.3");
      assertThat(plan("3.0.0-M5", both).additions())
          .extracting(Object::toString)
          .contains(VINTAGE + "5.9.3");
    }

    @Test
    void enginesThatThePluginBringsAreTheOnlyOnes() {
      var needs =
          PlatformPlanner.plan("2.22.2", libraries("junit:junit:4.12"), Optional.of("1.3.2"));

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.3.2");
    }

    @Test
    void aSurefireThatKnowsNoPlatformRunsItHereAndSaysSo() {
      var needs = plan("2.12.4", jupiter("5.10.2", "1.10.2"));

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.10.2");
      assertThat(needs.messages()).singleElement().asString().contains("surefire 2.12.4");
    }
  }

  @Nested
  class WithoutThePlatform {
    @Test
    void junit4RunsOnVintage() {
      var needs = plan("3.5.4", "junit:junit:4.12");

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.14.4", VINTAGE + "5.14.4");
      assertThat(needs.replaced()).isEmpty();
    }

    @Test
    void aJUnitTooOldForVintageIsReplacedWithAMessage() {
      var needs = plan("2.12.4", "junit:junit:3.8.2");

      assertThat(needs.replaced()).containsExactly("junit:junit");
      assertThat(needs.additions()).extracting(Object::toString).endsWith("junit:junit:4.13.2");
      assertThat(needs.messages()).singleElement().asString().contains("junit:junit:3.8.2");
    }

    @Test
    void theOldJunitDepIsReplacedByJunit() {
      var needs = plan("2.12.4", "junit:junit-dep:4.11");

      assertThat(needs.replaced()).containsExactly("junit:junit-dep");
      assertThat(needs.additions()).extracting(Object::toString).contains("junit:junit:4.13.2");
    }

    @Test
    void testNgRunsWithItsEngineAndJunit4BesideIt() {
      var needs = plan("3.5.4", "org.testng:testng:7.5.1", "junit:junit:4.13.2");

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(
              LAUNCHER + "1.14.4", "org.junit.support:testng-engine:1.1.0", VINTAGE + "5.14.4");
    }

    @Test
    void theJUnitPlatformRunnerMeansJunit4OfTheSamePlatform() {
      var needs =
          plan(
              "3.5.4",
              "junit:junit:4.13.2",
              "org.junit.platform:junit-platform-commons:1.9.3",
              "org.junit.platform:junit-platform-runner:1.9.3");

      assertThat(needs.additions())
          .extracting(Object::toString)
          .containsExactly(LAUNCHER + "1.9.3", VINTAGE + "5.9.3");
    }

    @Test
    void noTestLibraryNeedsNothingAndSaysSo() {
      var needs = plan("3.5.4", "org.assertj:assertj-core:3.27.6");

      assertThat(needs.additions()).isEmpty();
      assertThat(needs.messages()).hasSize(1);
    }
  }

  private static String jupiter(String jupiter, String platform) {
    return String.join(
        " ",
        "org.junit.jupiter:junit-jupiter-api:" + jupiter,
        "org.junit.jupiter:junit-jupiter-engine:" + jupiter,
        "org.junit.platform:junit-platform-commons:" + platform,
        "org.junit.platform:junit-platform-engine:" + platform);
  }

  private static PlatformNeeds plan(String surefire, String... libraries) {
    return PlatformPlanner.plan(surefire, libraries(libraries), Optional.empty());
  }

  private static TestLibraries libraries(String... coordinates) {
    Map<String, String> versions =
        Arrays.stream(String.join(" ", coordinates).split(" ", -1))
            .collect(
                Collectors.toMap(
                    text -> text.substring(0, text.lastIndexOf(':')),
                    text -> text.substring(text.lastIndexOf(':') + 1)));
    return new TestLibraries(versions);
  }
}
