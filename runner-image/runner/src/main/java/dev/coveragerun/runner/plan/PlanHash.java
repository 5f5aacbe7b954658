package dev.coveragerun.runner.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The identity of a plan: which split holds which class, in which order, and which are serial. */
final class PlanHash {
  private PlanHash() {}

  /** Hex SHA-256; estimates are not part of it, since they decide nothing once the plan is made. */
  static String of(List<Split> splits) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    for (Split split : splits) {
      for (PlannedClass planned : split.classes()) {
        field(digest, Integer.toString(split.number()));
        field(digest, planned.ref().testRun());
        field(digest, planned.ref().className());
        field(digest, Boolean.toString(planned.serial()));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Ends each field with a byte that UTF-8 never contains, so that no two plans read the same. */
  private static void field(MessageDigest digest, String value) {
    digest.update(value.getBytes(UTF_8));
    digest.update((byte) 0xFF);
  }
}
