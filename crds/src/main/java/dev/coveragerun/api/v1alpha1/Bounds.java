package dev.coveragerun.api.v1alpha1;

/** Patterns and limits that several fields share; RE2 and Java read them alike. */
final class Bounds {
  /** Splits, workers and what counts them. */
  static final int MAX_SPLITS = 256;

  static final int MAX_NAME = 253;
  static final int MAX_PATH = 1024;
  static final int MAX_WORD = 1024;
  static final int MAX_PATTERN = 512;
  static final int MAX_MESSAGE = 1024;
  static final int MAX_DURATION = 12;
  static final int MAX_QUANTITY = 20;

  /** What a double still counts one by one: JSON's numbers go no further everywhere. */
  static final long MAX_GENERATION = 1L << 53;

  /** {@code 90s}, {@code 5m}, {@code 1h30m}: from one second to four days, never empty. */
  static final String DURATION =
      "^([1-9][0-9]?h([0-5]?[0-9]m)?([0-5]?[0-9]s)?|[1-9][0-9]{0,3}m([0-5]?[0-9]s)?|[1-9][0-9]{0,5}s)$";

  /** A Kubernetes quantity of bytes: {@code 512Mi}, {@code 1.5Gi}, {@code 2G}. */
  static final String BYTES = "^[0-9]{1,12}(\\.[0-9]{1,3})?(k|M|G|T|Ki|Mi|Gi|Ti)?$";

  /** A Kubernetes quantity of CPUs: {@code 500m}, {@code 2}, {@code 1.5}. */
  static final String CPUS = "^([1-9][0-9]{0,5}m|[0-9]{1,3}(\\.[0-9]{1,3})?)$";

  /** The name of another object; empty where the field may stay unsaid. */
  static final String OBJECT_NAME = "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$";

  static final String OPTIONAL_OBJECT_NAME = "^([a-z0-9]([-a-z0-9.]*[a-z0-9])?)?$";

  /** A relative path that never climbs: no {@code ..}, no leading slash; empty for the top. */
  static final String SUB_PATH = "^(\\.?[^/.][^/]*(/\\.?[^/.][^/]*)*)?$";

  static final String ABSOLUTE_PATH = "^/[^\\x00]*$";

  static final String IMAGE = "^[A-Za-z0-9][A-Za-z0-9._:/@+-]*$";

  private Bounds() {}
}
