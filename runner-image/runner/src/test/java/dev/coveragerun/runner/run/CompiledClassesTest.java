package dev.coveragerun.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledClassesTest {
  @TempDir Path root;

  @Test
  void namesClassesOnceWhateverVersionsTheyHave() throws Exception {
    for (String file :
        List.of(
            "a/b/Foo.class", "a/b/Foo$In.class", "META-INF/versions/11/a/b/Foo.class", "x.txt")) {
      Files.createDirectories(root.resolve(file).getParent());
      Files.createFile(root.resolve(file));
    }

    assertThat(CompiledClasses.in(List.of(root, root.resolve("absent"))))
        .containsExactly("a.b.Foo", "a.b.Foo$In");
  }
}
