package dev.coveragerun.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildRecordTest {
  private final BuildRecord record = new BuildRecord();

  @Test
  void aModulesOnlyRunGoesByTheModule() {
    record.add("g:a", "default-test", Map.of("includes", "x"));

    assertThat(record.runs("g:a")).containsExactly(Map.of("id", "g:a", "includes", "x"));
    assertThat(record.runs("g:b")).isEmpty();
  }

  @Test
  void severalRunsAreToldApartByTheirExecutions() {
    record.add("g:a", "default-test", Map.of("includes", "x"));
    record.add("g:a", "slow", Map.of("includes", "y"));

    assertThat(record.runs("g:a"))
        .extracting(run -> run.get("id"))
        .containsExactly("g:a@default-test", "g:a@slow");
  }

  @Test
  void anExecutionInTheSameConfigurationRunsOnce() {
    record.add("g:a", "default-test", Map.of("includes", "x"));
    record.add("g:a", "again", Map.of("includes", "x"));
    record.add("g:a", "default-test", Map.of("includes", "from a second lifecycle"));

    assertThat(record.runs("g:a")).hasSize(1);
  }

  @Test
  void aPlannedRunThatIsNeverReachedIsNoticed() {
    record.planned("g:a", "default-test");
    record.planned("g:b", "default-test");
    record.reached("g:a", "default-test");

    assertThat(record.unreached()).containsExactly("g:b@default-test");
  }
}
