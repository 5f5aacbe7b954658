package dev.coveragerun.operator.render;

import dev.coveragerun.operator.core.run.Action;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the objects of a run are called: {@code orders-1f2e3d4c-s06-a1}. Two runs never share a
 * name, not even a run and the one that is created in its place, and the same run always makes the
 * same one: that is all it takes to create each object once.
 */
public final class Names {
  /** The runner's container in each pod, which exit codes are about. */
  public static final String RUNNER_CONTAINER = "runner";

  /** Of the run's own name; with the rest it stays below the 63 that a label may have. */
  private static final int MAX_RUN = 40;

  private static final int HASH_BYTES = 4;
  private static final Pattern SPLIT = Pattern.compile("s([0-9]{2,3})-a([0-9]{1,3})");

  private final String prefix;

  private Names(String prefix) {
    this.prefix = prefix;
  }

  public static Names of(RunOwner owner) {
    String name = owner.name().substring(0, Math.min(MAX_RUN, owner.name().length()));
    return new Names(name.replaceFirst("[^a-z0-9]+$", "") + "-" + hash(owner.uid()) + "-");
  }

  /** The Job that builds and plans. */
  public String prepare() {
    return prefix + "prepare";
  }

  /** The Job of one attempt at one split. */
  public String split(int split, int attempt) {
    return prefix + String.format(Locale.ROOT, "s%02d-a%d", split, attempt);
  }

  /** The Job that merges and reports. */
  public String merge() {
    return prefix + "merge";
  }

  /** The ConfigMap with {@code request.json}. */
  public String request() {
    return prefix + "request";
  }

  /** The claim of a run that was given none. */
  public String claim() {
    return prefix + "data";
  }

  /** Which attempt a Job of this run is; empty for any other name. */
  public Optional<Attempt> attempt(String jobName) {
    if (!jobName.startsWith(prefix)) {
      return Optional.empty();
    }
    Matcher matcher = SPLIT.matcher(jobName.substring(prefix.length()));
    return matcher.matches()
        ? Optional.of(
            new Attempt(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The Job that an action asks for; empty when it asks for none. */
  public Optional<String> jobOf(Action action) {
    if (action instanceof Action.Prepare) {
      return Optional.of(prepare());
    }
    if (action instanceof Action.StartSplit start) {
      return Optional.of(split(start.split(), start.attempt()));
    }
    return action instanceof Action.Merge ? Optional.of(merge()) : Optional.empty();
  }

  /** One attempt at one split, both from 1. */
  public record Attempt(int split, int number) {}

  private static String hash(String uid) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(uid.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
