package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** Which tests. */
public record TestsSpec(
    @Default("[]")
        @Size(max = 256)
        @JsonPropertyDescription(
            "Patterns of test classes in surefire's syntax, such as **/Order*Test.java; any of them"
                + " selects. Empty: all.")
        List<@Size(min = 1, max = Bounds.MAX_PATTERN) String> include,
    @Default("[]")
        @Size(max = 256)
        @JsonPropertyDescription("Patterns likewise; any of them leaves out.")
        List<@Size(min = 1, max = Bounds.MAX_PATTERN) String> exclude,
    @Default("[]")
        @Size(max = 64)
        @JsonPropertyDescription("JUnit tag expressions; any of them selects. Empty: all.")
        List<@Size(min = 1, max = Bounds.MAX_PATTERN) String> tags,
    @Default("[]")
        @Size(max = 64)
        @JsonPropertyDescription("JUnit tag expressions; any of them leaves out.")
        List<@Size(min = 1, max = Bounds.MAX_PATTERN) String> excludeTags,
    @Default("serial")
        @Size(min = 1, max = 128)
        @Pattern("^[^\\s,()&|!]+$")
        @JsonPropertyDescription(
            "A test class with this tag never runs while another test runs on the same machine.")
        String serialTag) {}
