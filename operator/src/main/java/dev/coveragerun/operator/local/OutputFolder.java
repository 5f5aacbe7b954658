package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.runner.files.FileTree;
import dev.coveragerun.runner.files.RunDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The folder a run writes to. One run at a time; what a finished run left there is moved to {@code
 * previous/} when the next one has built and planned, so that bad input loses nothing.
 */
public final class OutputFolder implements AutoCloseable {
  private final RunDirectory directory;
  private final FileChannel lockFile;

  private OutputFolder(RunDirectory directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /** Makes the folder where it is missing and keeps other runs out until closed. */
  static OutputFolder open(Path folder) throws StepFailedException {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw failed(
            "OutputInUse",
            "another covrun is writing to " + folder + "; wait for it or choose another --output",
            null);
      }
      return new OutputFolder(new RunDirectory(folder.toAbsolutePath().normalize()), channel);
    } catch (IOException e) {
      throw failed(
          "OutputNotWritable",
          "cannot write to " + folder + " (" + why(e) + "); choose another folder with --output",
          e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  RunDirectory directory() {
    return directory;
  }

  /** For the log and other files of the build; made. */
  Path buildFolder() throws StepFailedException {
    Path folder = directory.root().resolve("build");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw failed("OutputNotWritable", "cannot write to " + folder + " (" + why(e) + ")", e);
    }
  }

  /**
   * Makes room for a run: a finished earlier one goes to {@code previous/}, an unfinished one goes
   * away.
   */
  void begin() throws IOException {
    List<Path> earlier =
        List.of(
            directory.projectFile(),
            directory.planFile(),
            directory.optionsFile(),
            directory.splits(),
            directory.lateCoverageFile(),
            directory.report());
    Path previous = directory.root().resolve("previous");
    boolean finished = Files.exists(directory.report().resolve("summary.json"));
    if (finished) {
      FileTree.delete(previous);
      Files.createDirectories(previous);
    }
    for (Path path : earlier) {
      if (finished && Files.exists(path)) {
        Files.move(path, previous.resolve(path.getFileName()));
      } else {
        FileTree.delete(path);
      }
    }
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
      return;
    }
  }

  private static String why(IOException e) {
    String detail = e.getMessage() == null ? "" : ": " + e.getMessage();
    return e.getClass().getSimpleName().replace("Exception", "") + detail;
  }

  private static StepFailedException failed(String reason, String message, IOException cause) {
    return new StepFailedException(
        new Failure(reason, message, Failure.Kind.INFRASTRUCTURE), cause);
  }
}
