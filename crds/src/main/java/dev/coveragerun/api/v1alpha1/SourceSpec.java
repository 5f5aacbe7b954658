package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;

/** Where the project comes from. */
@ValidationRule(
    value = "[has(self.git), has(self.image), has(self.volume)].filter(said, said).size() == 1",
    message = "source needs exactly one of git, image and volume")
public record SourceSpec(
    @JsonPropertyDescription("A repository to clone.") Git git,
    @JsonPropertyDescription("An image that holds the project.") Image image,
    @JsonPropertyDescription("A checkout on a PersistentVolumeClaim.") Volume volume) {

  /** A repository. */
  public record Git(
      @Required
          @Size(min = 1, max = 2048)
          @Pattern("^((https?|ssh|git|file)://[^\\s]+|[A-Za-z0-9_.-]+@[A-Za-z0-9.-]+:[^\\s]+)$")
          @JsonPropertyDescription("Its address, such as https://host/owner/project.git.")
          String url,
      @Default("HEAD")
          @Size(min = 1, max = 250)
          @Pattern("^[A-Za-z0-9_][A-Za-z0-9_./+@-]*$")
          @JsonPropertyDescription(
              "Branch, tag or commit. HEAD is the repository's default branch.")
          String ref,
      @Default("''")
          @Size(max = Bounds.MAX_PATH)
          @Pattern(Bounds.SUB_PATH)
          @JsonPropertyDescription("Folder of the project in it; empty: its top.")
          String subPath,
      @Default("''")
          @Size(max = Bounds.MAX_NAME)
          @Pattern(Bounds.OPTIONAL_OBJECT_NAME)
          @JsonPropertyDescription(
              "Secret with the credentials, of type kubernetes.io/basic-auth or"
                  + " kubernetes.io/ssh-auth; empty: none needed.")
          String secretName) {}

  /** An image. */
  public record Image(
      @Required
          @Size(min = 1, max = 512)
          @Pattern(Bounds.IMAGE)
          @JsonPropertyDescription("The image, such as registry/orders-tests:1.4.")
          String reference,
      @Default("/workspace")
          @Size(min = 1, max = Bounds.MAX_PATH)
          @Pattern(Bounds.ABSOLUTE_PATH)
          @JsonPropertyDescription("Absolute path of the project in it.")
          String path) {}

  /** A claim. */
  public record Volume(
      @Required
          @Size(min = 1, max = Bounds.MAX_NAME)
          @Pattern(Bounds.OBJECT_NAME)
          @JsonPropertyDescription("The claim, in the run's own namespace.")
          String claimName,
      @Default("''")
          @Size(max = Bounds.MAX_PATH)
          @Pattern(Bounds.SUB_PATH)
          @JsonPropertyDescription("Folder of the project on it; empty: its top.")
          String subPath) {}
}
