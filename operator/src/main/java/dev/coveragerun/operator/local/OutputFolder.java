package dev.coveragerun.operator.local;

import dev.coveragerun.operator.core.run.Failure;
import dev.coveragerun.runner.files.FileTree;
import dev.coveragerun.runner.files.RunDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder a run writes to. One run at a time; what a finished run left there is moved to {@code
 * previous/} when the next one has built and planned, so that bad input loses nothing.
 */
public final class OutputFolder implements AutoCloseable {
  /** Also the mark of a folder that a run has written to. */
  private static final String LOCK = ".lock";

  private static final String PREVIOUS = "previous";

  private final RunDirectory directory;
  private final FileChannel lockFile;

  private OutputFolder(RunDirectory directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder where it is missing and keeps other runs out until closed.
   *
   * @throws StepFailedException when it cannot be written, another run has it, or it holds files
   *     under our names that no run of ours left
   */
  static OutputFolder open(Path folder) throws StepFailedException {
    refuseOthersFiles(folder);
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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

  /** What a run would move or delete has to be an earlier run's. */
  private static void refuseOthersFiles(Path folder) throws StepFailedException {
    if (Files.exists(folder.resolve(LOCK))) {
      return;
    }
    RunDirectory directory = new RunDirectory(folder);
    List<Path> replaced = new ArrayList<>(ofOneRun(directory));
    replaced.add(directory.timingsFile());
    replaced.add(directory.root().resolve(PREVIOUS));
    for (Path path : replaced) {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new StepFailedException(
            new Failure(
                "OutputNotOurs",
                path + " is there and not of an earlier run; choose another folder with --output",
                Failure.Kind.INPUT),
            null);
      }
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
    Path previous = directory.root().resolve(PREVIOUS);
    boolean finished = Files.exists(directory.report().resolve("summary.json"));
    if (finished) {
      FileTree.delete(previous);
      Files.createDirectories(previous);
    }
    for (Path path : ofOneRun(directory)) {
      if (finished && Files.exists(path)) {
        Files.move(path, previous.resolve(path.getFileName()));
      } else {
        FileTree.delete(path);
      }
    }
  }

  /** What belongs to one run, and not to the next. */
  private static List<Path> ofOneRun(RunDirectory directory) {
    return List.of(
        directory.projectFile(),
        directory.planFile(),
        directory.optionsFile(),
        directory.splits(),
        directory.lateCoverageFile(),
        directory.report());
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
