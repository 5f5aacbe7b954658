package dev.coveragerun.runner.merge;

import com.fasterxml.jackson.core.JacksonException;
import dev.coveragerun.runner.files.JsonFile;
import dev.coveragerun.runner.files.RegularFile;
import dev.coveragerun.runner.files.RunDirectory;
import dev.coveragerun.runner.ledger.AttemptRecord;
import dev.coveragerun.runner.run.AttemptManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what attempts left under {@code splits/}. */
final class AttemptFolders {
  private static final long MAX_MANIFEST_BYTES = 64L << 20;

  private final RunDirectory directory;

  AttemptFolders(RunDirectory directory) {
    this.directory = directory;
  }

  /** Every attempt's folder, readable or not, by split and attempt. */
  List<AttemptRecord> all() throws IOException {
    var records = new ArrayList<AttemptRecord>();
    for (Numbered split : numbered(directory.splits())) {
      for (Numbered attempt : numbered(split.path())) {
        records.add(read(split.number(), attempt.number(), attempt.path()));
      }
    }
    return records;
  }

  private AttemptRecord read(int split, int attempt, Path folder) {
    try {
      Path file = RunDirectory.manifestFile(folder);
      RegularFile.within(folder, file.getFileName().toString(), MAX_MANIFEST_BYTES);
      AttemptManifest manifest = JsonFile.read(file, AttemptManifest.class);
      Required.check(manifest);
      return new AttemptRecord(split, attempt, Optional.of(manifest), Optional.empty());
    } catch (IOException | RuntimeException e) {
      return AttemptRecord.damaged(split, attempt, "its manifest cannot be used: " + reason(e));
    }
  }

  private static String reason(Exception e) {
    return e instanceof JacksonException || e instanceof RuntimeException
        ? "it is damaged"
        : String.valueOf(e.getMessage());
  }

  private record Numbered(int number, Path path) {}

  /** Sub-folders named by a number; links and anything else are not ours. */
  private static List<Numbered> numbered(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> path.getFileName().toString().matches("[0-9]{1,6}"))
          .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> new Numbered(Integer.parseInt(path.getFileName().toString()), path))
          .sorted(
              Comparator.comparingInt(Numbered::number).thenComparing(numbered -> numbered.path()))
          .toList();
    }
  }
}
