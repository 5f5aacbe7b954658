package dev.coveragerun.runner.merge;

import dev.coveragerun.runner.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Replaces a folder as a whole. Two folders cannot be swapped in one step everywhere, so the old
 * one steps aside for the moment between two renames; {@link #recover} puts it back after a crash
 * there.
 */
final class ReportFolder {
  private final Path target;
  private final Path fresh;
  private final Path old;

  ReportFolder(Path target) {
    this.target = target;
    this.fresh = target.resolveSibling(target.getFileName() + ".new");
    this.old = target.resolveSibling(target.getFileName() + ".old");
  }

  /** Clears what an earlier, broken attempt at replacing left, and keeps its only whole folder. */
  void recover() throws IOException {
    if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
    }
    FileTree.delete(old);
    FileTree.delete(fresh);
  }

  /** An empty folder to write the new content into. */
  Path begin() throws IOException {
    recover();
    return Files.createDirectory(fresh);
  }

  void publish() throws IOException {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    FileTree.delete(old);
  }

  /** Gives up on what {@link #begin} started; the old content stays. */
  void discard() throws IOException {
    FileTree.delete(fresh);
  }
}
