package dev.coveragerun.operator.core.run;

import java.util.Optional;

/** Where the project comes from. */
public sealed interface Source {
  /**
   * A repository, cloned by the prepare pod.
   *
   * @param ref branch, tag or commit; {@code HEAD}: the repository's default branch
   * @param subPath folder of the project in it; empty: its top
   * @param secretName Secret with the credentials, when it needs any
   */
  record Git(String url, String ref, String subPath, Optional<String> secretName)
      implements Source {}

  /**
   * An image that holds the project.
   *
   * @param path absolute path of the project in it
   */
  record Image(String reference, String path) implements Source {}

  /**
   * A checkout on a PersistentVolumeClaim.
   *
   * @param subPath folder of the project on it; empty: its top
   */
  record Volume(String claimName, String subPath) implements Source {}

  /**
   * A folder of this machine: what {@code --source} names. Never in a manifest.
   *
   * @param path as the user gave it
   */
  record Folder(String path) implements Source {}
}
