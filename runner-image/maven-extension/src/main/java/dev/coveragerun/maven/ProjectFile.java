package dev.coveragerun.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;

/**
 * Writes {@code project.json} when the build has ended well, and what to tell the user beside it.
 */
@Named
@Singleton
public class ProjectFile extends AbstractMavenLifecycleParticipant {
  private final BuildRecord record;

  @Inject
  public ProjectFile(BuildRecord record) {
    this.record = record;
  }

  @Override
  public void afterSessionEnd(MavenSession session) throws MavenExecutionException {
    File output = OwnOptions.output(session.getUserProperties()).orElse(null);
    if (output == null) {
      return;
    }
    try {
      List<String> lost = session.getResult().hasExceptions() ? none() : record.unreached();
      if (!lost.isEmpty()) {
        write(
            messages(output),
            "surefire was planned but never started, most likely because a build cache answered"
                + " for it; switch that off for this build: "
                + String.join(", ", lost));
        return;
      }
      write(messages(output), String.join("\n", record.messages()));
      write(output, Json.of(new ProjectJson(record).of(session)));
    } catch (IOException e) {
      throw new MavenExecutionException("cannot write " + output + ": " + e.getMessage(), e);
    }
  }

  private static File messages(File output) {
    return new File(output + ".messages");
  }

  /** In a build that failed many goals never started; Maven says so itself. */
  private static List<String> none() {
    return Collections.emptyList();
  }

  private static void write(File file, String text) throws IOException {
    Path temporary = new File(file + ".tmp").toPath();
    Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
    Files.move(
        temporary,
        file.toPath(),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
