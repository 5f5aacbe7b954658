package dev.coveragerun.runner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
  @TempDir Path root;
  private Path report;
  private ReportFolder folder;

  @BeforeEach
  void anOldReport() throws IOException {
    report = Files.createDirectory(root.resolve("report"));
    Files.writeString(report.resolve("index.html"), "old");
    folder = new ReportFolder(report);
  }

  @Test
  void theOldReportStaysUntilTheNewOneIsWhole() throws IOException {
    Files.writeString(folder.begin().resolve("index.html"), "new");
    assertThat(report.resolve("index.html")).hasContent("old");

    folder.publish();

    assertThat(report.resolve("index.html")).hasContent("new");
    assertThat(names()).containsExactly("report");
  }

  @Test
  void aReportThatIsGivenUpLeavesNoTrace() throws IOException {
    Files.writeString(folder.begin().resolve("index.html"), "new");

    folder.discard();

    assertThat(report.resolve("index.html")).hasContent("old");
    assertThat(names()).containsExactly("report");
  }

  @Test
  void aCrashWhileWritingLeavesTheOldReport() throws IOException {
    Files.writeString(folder.begin().resolve("half.html"), "new");

    Files.writeString(new ReportFolder(report).begin().resolve("index.html"), "newer");
    new ReportFolder(report).publish();

    assertThat(report.resolve("index.html")).hasContent("newer");
    assertThat(report.resolve("half.html")).doesNotExist();
  }

  @Test
  void aCrashBetweenTheTwoRenamesLosesNothing() throws IOException {
    Files.createDirectory(root.resolve("report.new"));
    Files.move(report, root.resolve("report.old"));

    folder.recover();

    assertThat(report.resolve("index.html")).hasContent("old");
    assertThat(names()).containsExactly("report");
  }

  @Test
  void clearingAwayFollowsNoLink() throws IOException {
    Path precious = Files.createDirectory(root.resolve("precious"));
    Files.writeString(precious.resolve("file"), "kept");
    Path fresh = folder.begin();
    Files.createSymbolicLink(fresh.resolve("link"), precious);

    folder.discard();

    assertThat(precious.resolve("file")).hasContent("kept");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
