package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** How the source becomes classes. */
public record BuildSpec(
    @Default("Maven")
        @JsonPropertyDescription(
            "What builds it: Maven, Gradle, or None when it is compiled already.")
        Tool tool,
    @Default("[]")
        @Size(max = 64)
        @JsonPropertyDescription(
            "Put behind the build tool's own arguments, one word each, such as -Pci.")
        List<@Size(min = 1, max = Bounds.MAX_WORD) String> args,
    @Default("''")
        @Size(max = Bounds.MAX_NAME)
        @Pattern(Bounds.OPTIONAL_OBJECT_NAME)
        @JsonPropertyDescription(
            "Secret with the build tool's settings under the key settings.xml or"
                + " gradle.properties; empty: none.")
        String settingsSecret,
    @Default("''")
        @Size(max = Bounds.MAX_NAME)
        @Pattern(Bounds.OPTIONAL_OBJECT_NAME)
        @JsonPropertyDescription(
            "Claim that keeps the build tool's downloads between runs; empty: none.")
        String cacheClaim) {

  /** What builds the project. */
  public enum Tool {
    @JsonProperty("Maven")
    MAVEN,
    @JsonProperty("Gradle")
    GRADLE,
    @JsonProperty("None")
    NONE
  }
}
