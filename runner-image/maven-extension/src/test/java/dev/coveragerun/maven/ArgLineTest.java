package dev.coveragerun.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-Xmx1g   -ea | -Xmx1g,-ea",
        "-Da='b c' \"-De=f g\" | -Da=b c,-De=f g",
        "-Da=\"it's\" | -Da=it's",
        "-Dpath=C:\\dir -ea | -Dpath=C:\\dir,-ea",
        "-Da=\\\"x\\\" | -Da=\\\"x\\\"",
        "'' -ea | -ea",
      })
  void isSplitAsSurefireSplitsIt(String argLine, String words) {
    assertThat(ArgLine.words(argLine, new Properties())).containsExactly(words.split(",", -1));
  }

  @Test
  void lineBreaksAreSpaces() {
    assertThat(ArgLine.words("\n  -Xmx1g\n\t-ea\n", new Properties()))
        .containsExactly("-Xmx1g", "-ea");
  }

  @Test
  void lateProperties() {
    Properties properties = properties(Map.of("argLine", "-Xss1m -Da=1", "mem", "2g"));

    assertThat(ArgLine.words("@{argLine} -Xmx@{mem} -Db=1", properties))
        .containsExactly("-Xss1m", "-Da=1", "-Xmx2g", "-Db=1");
  }

  @Test
  void aPlaceholderWithoutAValueIsNoWord() {
    assertThat(ArgLine.words("@{argLine} ${jacocoArgLine} -Dx=1", new Properties()))
        .containsExactly("-Dx=1");
  }

  @Test
  void aPlaceholderInsideAWordStaysAsSurefireLeavesIt() {
    assertThat(ArgLine.words("-Dx=${later}", new Properties())).containsExactly("-Dx=${later}");
  }

  @Test
  void theForkNumberIsLeftForTheWorker() {
    assertThat(
            ArgLine.words("${surefire.forkNumber} -Dp=80${surefire.forkNumber}", new Properties()))
        .containsExactly("${surefire.forkNumber}", "-Dp=80${surefire.forkNumber}");
  }

  @ParameterizedTest
  @CsvSource({
    "-javaagent:/repo/org.jacoco.agent-0.8.16-runtime.jar=destfile=/a/jacoco.exec",
    "-javaagent:lib/jacocoagent.jar",
    "-javaagent:C:\\lib\\jacocoagent.jar=append=true",
  })
  void jacocosOwnAgentIsLeftOut(String agent) {
    assertThat(ArgLine.words(agent + " -ea", new Properties())).containsExactly("-ea");
  }

  @Test
  void otherAgentsStay() {
    String agent = "-javaagent:/jacoco-demo/mockito-core-5.jar";

    assertThat(ArgLine.words(agent, new Properties())).containsExactly(agent);
  }

  @Test
  void anOpenQuoteIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArgLine.words("-Da='b", new Properties()))
        .withMessageContaining("-Da='b");
  }

  @Test
  void assertionsAreOffWhenItSaysSo() {
    assertThat(ArgLine.disablesAssertions(ArgLine.words("-Xmx1g -da", new Properties()))).isTrue();
    assertThat(ArgLine.disablesAssertions(ArgLine.words("-da:a.b", new Properties()))).isFalse();
  }

  private static Properties properties(Map<String, String> values) {
    Properties properties = new Properties();
    properties.putAll(values);
    return properties;
  }
}
