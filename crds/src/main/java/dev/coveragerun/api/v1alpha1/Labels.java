package dev.coveragerun.api.v1alpha1;

/** Every label key that we set, once. */
public final class Labels {
  public static final String RUN = CoverageRun.GROUP + "/run";
  public static final String RUN_UID = CoverageRun.GROUP + "/run-uid";
  public static final String STEP = CoverageRun.GROUP + "/step";
  public static final String SPLIT = CoverageRun.GROUP + "/split";
  public static final String ATTEMPT = CoverageRun.GROUP + "/attempt";

  public static final String NAME = "app.kubernetes.io/name";
  public static final String INSTANCE = "app.kubernetes.io/instance";
  public static final String COMPONENT = "app.kubernetes.io/component";
  public static final String PART_OF = "app.kubernetes.io/part-of";
  public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

  private Labels() {}
}
