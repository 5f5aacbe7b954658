package dev.coveragerun.maven;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
      write(new File(output + ".messages"), String.join("\n", record.messages()));
      write(output, Json.of(new ProjectJson(record).of(session)));
    } catch (IOException e) {
      throw new MavenExecutionException("cannot write " + output + ": " + e.getMessage(), e);
    }
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
