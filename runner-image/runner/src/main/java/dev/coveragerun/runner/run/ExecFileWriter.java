package dev.coveragerun.runner.run;

import dev.coveragerun.runner.run.AttemptManifest.ExecFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The coverage file of one worker in one attempt: verified dumps one behind the other, under a name
 * ending in {@code .part} until the attempt is through. Belongs to one thread.
 */
final class ExecFileWriter implements Closeable {
  private final Path target;
  private final Path part;
  private final MessageDigest digest = sha256();
  private final Set<Long> classIds = new HashSet<>();
  private OutputStream out;
  private long bytes;
  private int sessions;

  ExecFileWriter(Path target) {
    this.target = target;
    this.part = target.resolveSibling(target.getFileName() + ".part");
  }

  /**
   * @param contents of the dump, as proof that somebody read it to its end
   * @throws IOException when the disk does not take it
   */
  void append(byte[] dump, ExecDump contents) throws IOException {
    if (out == null) {
      out = new DigestOutputStream(Files.newOutputStream(part), digest);
    }
    out.write(dump);
    bytes += dump.length;
    sessions += contents.sessions().size();
    classIds.addAll(contents.classIds());
  }

  /** Gives the file its name; empty when no dump ever came. */
  Optional<ExecFile> finish() throws IOException {
    if (out == null) {
      return Optional.empty();
    }
    out.close();
    out = null;
    if (Files.size(part) != bytes) {
      throw new IOException(part + " has " + Files.size(part) + " bytes after writing " + bytes);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(
        new ExecFile(
            target.getFileName().toString(),
            bytes,
            HexFormat.of().formatHex(digest.digest()),
            sessions,
            classIds.size()));
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
