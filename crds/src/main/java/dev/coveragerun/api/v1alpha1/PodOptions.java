package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;

/** What a user may say about the run's pods. Whatever is not here is the operator's to decide. */
public record PodOptions(
    @Default("''")
        @Size(max = 512)
        @Pattern("^([A-Za-z0-9][A-Za-z0-9._:/@+-]*)?$")
        @JsonPropertyDescription(
            "Image with the JDK and build tool that the project needs; empty: the operator's own.")
        String image,
    @Default("IfNotPresent") @JsonPropertyDescription("When the image is pulled.")
        ImagePullPolicy imagePullPolicy,
    @Default("[]")
        @Size(max = 16)
        @JsonPropertyDescription("Secrets with the credentials of the image's registry.")
        List<@Size(min = 1, max = Bounds.MAX_NAME) @Pattern(Bounds.OBJECT_NAME) String>
            imagePullSecrets,
    @Default("[]")
        @Size(max = 32)
        @JsonPropertyDescription("Labels a node must have to take the run's pods.")
        List<NodeLabel> nodeSelector,
    @Default("[]")
        @Size(max = 32)
        @JsonPropertyDescription("Taints of nodes that the run's pods put up with.")
        List<Toleration> tolerations,
    @Default("''")
        @Size(max = Bounds.MAX_NAME)
        @Pattern(Bounds.OPTIONAL_OBJECT_NAME)
        @JsonPropertyDescription("Priority class of the pods; empty: the cluster's default.")
        String priorityClassName,
    @Default("''")
        @Size(max = Bounds.MAX_NAME)
        @Pattern(Bounds.OPTIONAL_OBJECT_NAME)
        @JsonPropertyDescription("Runtime class of the pods; empty: the cluster's default.")
        String runtimeClassName,
    @Default("[]")
        @Size(max = 64)
        @JsonPropertyDescription("Environment of the build and the tests.")
        List<EnvironmentVariable> env,
    @Default("[]")
        @Size(max = 16)
        @JsonPropertyDescription("Volumes that the build and the tests read.")
        List<Mount> volumes) {

  /** When an image is pulled. */
  public enum ImagePullPolicy {
    @JsonProperty("Always")
    ALWAYS,
    @JsonProperty("IfNotPresent")
    IF_NOT_PRESENT,
    @JsonProperty("Never")
    NEVER
  }

  /** A label that a node must have. */
  public record NodeLabel(
      @Required
          @Size(min = 1, max = 317)
          @JsonPropertyDescription("The label, such as kubernetes.io/arch.")
          String key,
      @Required @Size(max = 63) @JsonPropertyDescription("Its value, such as amd64.")
          String value) {}

  /** A taint that is put up with. */
  public record Toleration(
      @Default("''") @Size(max = 317) @JsonPropertyDescription("The taint's key; empty: all.")
          String key,
      @Default("Equal") @JsonPropertyDescription("Equal compares the value; Exists does not.")
          Operator operator,
      @Default("''") @Size(max = 63) @JsonPropertyDescription("The taint's value.") String value,
      @JsonPropertyDescription("The taint's effect; unsaid: all.") Effect effect) {
    /** How a taint is compared. */
    public enum Operator {
      @JsonProperty("Equal")
      EQUAL,
      @JsonProperty("Exists")
      EXISTS
    }

    /** What a taint does. */
    public enum Effect {
      @JsonProperty("NoSchedule")
      NO_SCHEDULE,
      @JsonProperty("PreferNoSchedule")
      PREFER_NO_SCHEDULE,
      @JsonProperty("NoExecute")
      NO_EXECUTE
    }
  }

  /** A variable, said here or kept in a Secret. */
  @ValidationRule(
      value = "!has(self.secretName) || !has(self.value)",
      message = "env has a value or a secretName, not both")
  @ValidationRule(
      value = "has(self.secretName) == has(self.secretKey)",
      message = "env needs secretName and secretKey together")
  public record EnvironmentVariable(
      @Required
          @Size(min = 1, max = 128)
          @Pattern("^[A-Za-z_][A-Za-z0-9_]*$")
          @JsonPropertyDescription("The variable.")
          String name,
      @Size(max = 4096) @JsonPropertyDescription("Its value.") String value,
      @Size(min = 1, max = Bounds.MAX_NAME)
          @Pattern(Bounds.OBJECT_NAME)
          @JsonPropertyDescription("Secret that holds its value instead.")
          String secretName,
      @Size(min = 1, max = Bounds.MAX_NAME)
          @Pattern("^[-._a-zA-Z0-9]+$")
          @JsonPropertyDescription("Key in that Secret.")
          String secretKey) {}

  /** A volume and where it goes; never writable, so that splits cannot meet there. */
  @ValidationRule(
      value =
          "[has(self.configMapName), has(self.secretName), has(self.claimName)].filter(said,"
              + " said).size() == 1",
      message = "volumes need exactly one of configMapName, secretName and claimName")
  public record Mount(
      @Required
          @Size(min = 2, max = Bounds.MAX_PATH)
          @Pattern(Bounds.ABSOLUTE_PATH)
          @JsonPropertyDescription("Absolute path where it is mounted, read-only.")
          String mountPath,
      @Size(min = 1, max = Bounds.MAX_NAME)
          @Pattern(Bounds.OBJECT_NAME)
          @JsonPropertyDescription("ConfigMap to mount.")
          String configMapName,
      @Size(min = 1, max = Bounds.MAX_NAME)
          @Pattern(Bounds.OBJECT_NAME)
          @JsonPropertyDescription("Secret to mount.")
          String secretName,
      @Size(min = 1, max = Bounds.MAX_NAME)
          @Pattern(Bounds.OBJECT_NAME)
          @JsonPropertyDescription("Claim to mount.")
          String claimName) {}
}
