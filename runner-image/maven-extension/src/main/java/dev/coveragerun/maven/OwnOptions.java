package dev.coveragerun.maven;

import java.io.File;
import java.util.Optional;
import java.util.Properties;

/** The options that the runner adds to the user's command line; tests never see them. */
final class OwnOptions {
  /** Where {@code project.json} goes: an absolute path. */
  static final String OUTPUT = "coveragerun.output";

  private static final String EXTENSION = "maven.ext.class.path";

  private OwnOptions() {}

  static boolean isOwn(String property) {
    return property.equals(OUTPUT) || property.equals(EXTENSION);
  }

  /** Empty when this Maven was not started by the runner: the extension then does nothing. */
  static Optional<File> output(Properties userProperties) {
    return Optional.ofNullable(userProperties.getProperty(OUTPUT)).map(File::new);
  }
}
