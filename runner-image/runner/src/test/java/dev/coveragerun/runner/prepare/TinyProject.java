package dev.coveragerun.runner.prepare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes small Maven projects; their plugins are the versions of our own build. */
final class TinyProject {
  private final Path root;

  TinyProject(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  TinyProject file(String path, String text) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The parent of all modules: JaCoCo as most builds have it, and surefire with its argLine. */
  TinyProject parent(String... modules) {
    StringBuilder list = new StringBuilder();
    for (String module : modules) {
      list.append("<module>").append(module).append("</module>");
    }
    return file(
        "pom.xml",
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>tiny</groupId><artifactId>parent</artifactId><version>1</version>
          <packaging>pom</packaging>
          <modules>%s</modules>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <build>
            <pluginManagement><plugins>
              <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
              <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.14.1</version></plugin>
              <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
            </plugins></pluginManagement>
            <plugins>
              <plugin>
                <groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId>
                <version>0.8.15</version>
                <executions><execution><goals><goal>prepare-agent</goal></goals></execution></executions>
              </plugin>
              <plugin>
                <artifactId>maven-surefire-plugin</artifactId>
                <configuration><argLine>@{argLine} -Dx=1</argLine></configuration>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(list));
  }

  /**
   * @param body of the module's pom behind its coordinates
   */
  TinyProject module(String name, String body) {
    return file(
            name + "/pom.xml",
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent><groupId>tiny</groupId><artifactId>parent</artifactId><version>1</version></parent>
              <artifactId>%s</artifactId>
              %s
            </project>
            """
                .formatted(name, body))
        .file(
            name + "/src/main/java/" + name + "/Code.java",
            "package " + name + "; public class Code { public int one() { return 1; } }");
  }

  /** A test that leaves a file behind when it runs. */
  TinyProject test(String module, String annotation) {
    return file(
        module + "/src/test/java/" + module + "/CodeTest.java",
        """
        package %1$s;
        public class CodeTest {
          @%2$s public void one() throws Exception {
            java.nio.file.Files.createFile(java.nio.file.Path.of("has-run"));
          }
        }
        """
            .formatted(module, annotation));
  }

  static String dependency(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    String type = parts.length > 3 ? "<type>" + parts[3] + "</type>" : "";
    return """
        <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s
          <scope>test</scope></dependency>
        """
        .formatted(parts[0], parts[1], parts[2], type);
  }

  static String dependencies(String... coordinates) {
    StringBuilder list = new StringBuilder("<dependencies>");
    for (String each : coordinates) {
      list.append(dependency(each));
    }
    return list.append("</dependencies>").toString();
  }
}
