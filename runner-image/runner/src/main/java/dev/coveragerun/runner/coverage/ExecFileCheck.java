package dev.coveragerun.runner.coverage;

import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Loads one coverage file and holds it against its manifest entry. The format has no end mark and
 * no checksum: an empty file and a file cut between two blocks read without an error, so that only
 * the manifest can tell.
 */
final class ExecFileCheck {
  /** Far above a real suite: 100 000 fully loaded classes are about 10 MiB. */
  static final long MAX_BYTES = 512L << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private ExecFileCheck() {}

  /**
   * @throws IOException with the reason for people when anything differs
   */
  static ExecData load(Path attemptFolder, ExecFile entry) throws IOException {
    if (entry.name().contains("/") || entry.name().contains("\\")) {
      throw new IOException("its name leads out of its folder");
    }
    RegularFile file = RegularFile.within(attemptFolder, entry.name(), MAX_BYTES);
    if (file.bytes() != entry.bytes()) {
      throw new IOException(
          "it has " + file.bytes() + " bytes, its manifest says " + entry.bytes());
    }
    MessageDigest digest = sha256();
    ExecData data;
    try (InputStream in =
        new BufferedInputStream(new DigestInputStream(file.open(), digest), BUFFER_BYTES)) {
      data = ExecFormat.read(in);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(entry.sha256())) {
      throw new IOException("its SHA-256 is not the one in its manifest");
    }
    if (data.sessions().size() != entry.sessions()) {
      throw new IOException(
          "it holds "
              + data.sessions().size()
              + " sessions, its manifest says "
              + entry.sessions());
    }
    return data;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
