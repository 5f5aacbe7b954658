package dev.coveragerun.runner.run;

import dev.coveragerun.worker.protocol.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jacoco.agent.AgentJar;

/**
 * The two jars every worker needs, unpacked into the scratch folder: JaCoCo's agent, and our worker
 * alone, whatever jar the supervisor itself runs from, so that nothing else of ours gets near the
 * user's class path.
 */
record WorkerKit(Path workerJar, Path agentJar) {
  private static final String WORKER = "dev/coveragerun/worker/";

  static WorkerKit unpack(Path scratch) throws IOException {
    Path worker = scratch.resolve("coveragerun-worker.jar");
    Path agent = scratch.resolve("jacocoagent.jar");
    writeWorker(worker);
    AgentJar.extractTo(agent.toFile());
    return new WorkerKit(worker, agent);
  }

  private static void writeWorker(Path target) throws IOException {
    try {
      Path home = Path.of(Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        copy(home, target);
      } else {
        try (FileSystem jar =
            FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
          copy(jar.getPath("/"), target);
        }
      }
    } catch (URISyntaxException e) {
      throw new IOException("The worker's own classes are at no file", e);
    }
  }

  private static void copy(Path root, Path target) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root.resolve(WORKER))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (Path file : files) {
        jar.putNextEntry(new ZipEntry(root.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }
}
