package dev.coveragerun.runner.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.SessionInfo;
import org.junit.jupiter.api.Test;

class CoverageMergeTest {
  private static final Path ROOT = Path.of("run");

  @Test
  void mergingIsAUnion() {
    MergedCoverage merged =
        merge(
            file(1, data(1, "A", true, false, false)),
            file(2, data(1, "A", false, false, true), data(2, "B", true)));

    assertThat(merged.classes()).hasSize(2);
    assertThat(merged.classes().get(0).data().getProbes()).containsExactly(true, false, true);
    assertThat(merged.classes().get(0).splits()).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void oneIdForTwoClassesCostsThatClassAndNamesBothSplits() {
    MergedCoverage merged =
        merge(
            file(1, data(7, "A", true, true), data(8, "B", true)),
            file(2, data(7, "A", true, true)),
            file(3, data(7, "A", true, true, true)));

    assertThat(merged.classes()).extracting(one -> one.data().getName()).containsExactly("A", "B");
    assertThat(merged.classes().get(0).data().getProbes()).hasSize(2);
    assertThat(merged.damaged()).containsOnlyKeys(1, 2, 3);
    assertThat(merged.quarantined()).extracting(Quarantined::split).containsExactly(1, 2, 3);
  }

  @Test
  void oneIdUnderTwoNamesDoesNotEndTheMerge() {
    MergedCoverage merged = merge(file(1, data(7, "A", true)), file(2, data(7, "B", true)));

    assertThat(merged.classes()).hasSize(1);
    assertThat(merged.quarantined()).hasSize(2);
  }

  @Property(tries = 200)
  void theOrderOfFilesDoesNotMatter(@ForAll("files") List<OneFile> files, @ForAll Random random) {
    List<OneFile> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, random);

    assertThat(written(merge(shuffled.toArray(OneFile[]::new))))
        .isEqualTo(written(merge(files.toArray(OneFile[]::new))));
  }

  @Property(tries = 200)
  void everyProbeThatAnyFileHitIsHitAndNoOther(@ForAll("files") List<OneFile> files) {
    var expected = new TreeMap<String, List<Boolean>>();
    for (OneFile file : files) {
      for (ExecutionData one : file.data().classes()) {
        expected.merge(
            one.getName(),
            booleans(one.getProbes()),
            (a, b) -> IntStream.range(0, a.size()).mapToObj(i -> a.get(i) || b.get(i)).toList());
      }
    }

    MergedCoverage merged = merge(files.toArray(OneFile[]::new));

    assertThat(merged.quarantined()).isEmpty();
    assertThat(merged.classes()).hasSameSizeAs(expected.keySet());
    merged
        .classes()
        .forEach(
            one ->
                assertThat(booleans(one.data().getProbes()))
                    .isEqualTo(expected.get(one.data().getName())));
  }

  @Provide
  Arbitrary<List<OneFile>> files() {
    Arbitrary<ExecutionData> classes =
        Combinators.combine(
                Arbitraries.integers().between(1, 5), Arbitraries.of(true, false).list().ofSize(5))
            .as((id, probes) -> data(id, "C" + id, toArray(probes.subList(0, id))));
    return Combinators.combine(Arbitraries.integers().between(1, 4), classes.list().ofMaxSize(4))
        .as((split, list) -> file(split, list.toArray(ExecutionData[]::new)))
        .list()
        .ofMaxSize(6);
  }

  /** A coverage file and the split it is from. */
  record OneFile(int split, ExecData data) {}

  private static OneFile file(int split, ExecutionData... classes) {
    return new OneFile(
        split,
        new ExecData(List.of(new SessionInfo("a.Test" + split, split, split)), List.of(classes)));
  }

  private static ExecutionData data(long id, String name, boolean... probes) {
    return new ExecutionData(id, name, probes);
  }

  private static MergedCoverage merge(OneFile... files) {
    var merge = new CoverageMerge(ROOT);
    Arrays.stream(files).forEach(file -> merge.add(file.split(), file.data()));
    return merge.merged();
  }

  private static byte[] written(MergedCoverage merged) {
    try {
      Path file = Files.createTempFile("merged", ".exec");
      merged.write(file);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Boolean> booleans(boolean[] probes) {
    return IntStream.range(0, probes.length).mapToObj(i -> probes[i]).toList();
  }

  private static boolean[] toArray(List<Boolean> list) {
    var array = new boolean[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }
}
