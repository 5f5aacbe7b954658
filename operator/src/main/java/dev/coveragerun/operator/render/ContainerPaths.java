package dev.coveragerun.operator.render;

/** Where things are in a pod: the contract with the runner. */
final class ContainerPaths {
  /** The run's claim. */
  static final String VOLUME = "/covrun/volume";

  /** The folder with {@code request.json}. */
  static final String REQUEST_FOLDER = "/covrun/request";

  static final String REQUEST_FILE = "request.json";
  static final String REQUEST = REQUEST_FOLDER + "/" + REQUEST_FILE;

  /** A project that comes from an image or a claim; prepare only. */
  static final String SOURCE = "/covrun/source";

  /** A Secret of type kubernetes.io/basic-auth or kubernetes.io/ssh-auth; prepare only. */
  static final String GIT_SECRET = "/covrun/secrets/git";

  /** {@code settings.xml} or {@code gradle.properties}; prepare only. */
  static final String BUILD_SECRET = "/covrun/secrets/build";

  /** The build tool's downloads, kept between runs; prepare only. */
  static final String BUILD_CACHE = "/covrun/cache";

  static final String HOME = "/home/covrun";
  static final String SCRATCH = "/tmp";

  private ContainerPaths() {}

  /** A run's own folder on the claim, which other runs may share. */
  static String runFolder(RunOwner owner) {
    return VOLUME + "/" + owner.uid();
  }
}
