package dev.coveragerun.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MojoParametersTest {
  private final FakeMojo mojo = new FakeMojo();
  private final MojoParameters parameters = new MojoParameters(mojo);

  @Test
  void readsTheFieldsOfAllItsClasses() {
    mojo.test = " ATest ";
    mojo.additionalClasspathElements = new String[] {"a", null, "b"};

    assertThat(parameters.text("test")).contains("ATest");
    assertThat(parameters.list("additionalClasspathElements")).containsExactly("a", "b");
    assertThat(parameters.call("getDefaultIncludes")).containsExactly("**/Test*.java");
  }

  @Test
  void aNullInAMapIsAnEmptyText() {
    Map<String, String> variables = new HashMap<>();
    variables.put("a", null);
    mojo.systemPropertyVariables = variables;

    assertThat(parameters.map("systemPropertyVariables")).containsExactly(Map.entry("a", ""));
  }

  @Test
  void whatAVersionDoesNotHaveIsAbsent() {
    assertThat(parameters.text("useModulePath")).isEmpty();
    assertThat(parameters.list("useModulePath")).isEmpty();
    assertThat(parameters.flag("useModulePath", true)).isTrue();
    assertThat(parameters.call("getMore")).isEmpty();
    assertThat(parameters.set("skipIt", true)).isFalse();
  }

  @Test
  void setsAParameter() {
    assertThat(parameters.set("skip", true)).isTrue();
    assertThat(mojo.skip).isTrue();
  }
}
