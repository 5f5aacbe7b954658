package dev.coveragerun.runner.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file that user code could have put there: only a regular file inside its folder counts, reached
 * without a link, since a link could lead to what its reader may see and its writer may not.
 */
public record RegularFile(Path path, long bytes) {
  /**
   * @param folder trusted up to here
   * @param name relative, as untrusted data has it
   * @throws IOException with a reason for people when it is absent, leads out of the folder, is or
   *     lies behind a link, is no regular file, or is larger than {@code maxBytes}
   */
  public static RegularFile within(Path folder, String name, long maxBytes) throws IOException {
    Path file = resolve(folder, name);
    for (Path part = file.getParent(); !part.equals(folder); part = part.getParent()) {
      if (Files.isSymbolicLink(part)) {
        throw new IOException("it lies behind a symbolic link");
      }
    }
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw new IOException("it is missing", e);
    }
    if (attributes.isSymbolicLink()) {
      throw new IOException("it is a symbolic link");
    }
    if (!attributes.isRegularFile()) {
      throw new IOException("it is not a regular file");
    }
    if (attributes.size() > maxBytes) {
      throw new IOException(
          "it has " + attributes.size() + " bytes, more than the " + maxBytes + " allowed");
    }
    return new RegularFile(file, attributes.size());
  }

  private static Path resolve(Path folder, String name) throws IOException {
    try {
      Path file = folder.resolve(name).normalize();
      if (file.startsWith(folder) && !file.equals(folder)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new IOException("its name is no file name", e);
    }
    throw new IOException("its name leads out of its folder");
  }

  public InputStream open() throws IOException {
    return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
  }
}
