package dev.coveragerun.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void keepsTheOrderAndTheTypes() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", List.of("x", true));
    map.put("empty", List.of());
    map.put("none", Map.of());

    assertThat(Json.of(map).replaceAll("\\s+", ""))
        .isEqualTo("{\"b\":1,\"a\":[\"x\",true],\"empty\":[],\"none\":{}}");
  }

  @Test
  void escapesWhateverAValueHolds() {
    assertThat(Json.of("\"\\/\n\t\u0000é€\ud83d\ude00\ud83d"))
        .isEqualTo("\"\\\"\\\\/\\u000a\\u0009\\u0000\\u00e9\\u20ac\\ud83d\\ude00\\ud83d\"\n");
  }
}
