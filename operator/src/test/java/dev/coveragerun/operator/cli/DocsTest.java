package dev.coveragerun.operator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.coveragerun.operator.spec.ManifestReader;
import dev.coveragerun.operator.spec.RunInput;
import dev.coveragerun.operator.spec.RunRequestParser;
import dev.coveragerun.runner.ledger.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the pages tell people to type is taken by the program.
 *
 * <p>A {@code yaml} block is a whole CoverageRun, or a fragment that starts with {@code spec:} and
 * is read with a head put before it. In {@code sh} blocks, every line that starts {@code covrun},
 * from whatever folder and with whatever variables before it, is read as a command.
 */
class DocsTest {
  private static final Path ROOT = Path.of("..");
  private static final String HEAD =
      "apiVersion: coveragerun.dev/v1alpha1\nkind: CoverageRun\nmetadata: {name: fragment}\n";
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```$");
  private static final Pattern COVRUN = Pattern.compile("^(\\w+=\\S+ +)*(\\S*/)?covrun +(.*)$");

  /** A block of a page. */
  record Block(Path page, String language, String text) {
    @Override
    public String toString() {
      return page + ": " + text.lines().findFirst().orElse("");
    }
  }

  static Stream<Block> manifests() throws IOException {
    return blocks("yaml");
  }

  static Stream<Block> scripts() throws IOException {
    return blocks("sh").filter(block -> !commands(block).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyManifestIsTaken(Block block) {
    boolean whole = block.text().contains("apiVersion:");
    assertThat(whole || block.text().startsWith("spec:")).isTrue();
    assertThatCode(
            () ->
                RunRequestParser.parse(
                    new RunInput(
                        Optional.of(
                            ManifestReader.parse(
                                whole ? block.text() : HEAD + block.text(), "block")),
                        Optional.of(Path.of("/orders")),
                        List.of())))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyCommandIsUnderstood(Block block) {
    for (String command : commands(block)) {
      List<String> words = Arrays.asList(command.trim().split(" +"));
      assertThatCode(() -> commandLine().parseArgs(words.toArray(String[]::new)))
          .as(command)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "merge", "advise", "compare"})
  void thePageOfTheCommandLineHasEveryOptionInItsOwnWords(String command) throws IOException {
    assertThat(section(command)).contains(table(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "split"})
  void whatTakesTheSameOptionsAsRunDoes(String command) throws IOException {
    assertThat(options(command)).isEqualTo(options("run"));
    assertThat(section(command)).contains("the same options as `covrun run`");
  }

  @Test
  void everyCommandHasItsSection() throws IOException {
    for (String command : commandLine().getSubcommands().keySet()) {
      assertThat(section(command)).as(command).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(ExitCode.class)
  void everyExitCodeIsThere(ExitCode code) throws IOException {
    assertThat(section("exit codes")).contains("| " + code.number() + " | ");
  }

  private static CommandLine commandLine() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new CommandLine(new Covrun(nowhere, nowhere, Map.of()));
  }

  private static String table(String command) {
    CommandSpec spec = commandLine().getSubcommands().get(command).getCommandSpec();
    List<String> rows = new ArrayList<>(List.of("| | |", "|---|---|"));
    spec.positionalParameters().forEach(one -> rows.add(row(one.paramLabel(), one)));
    rows.addAll(options(command));
    return rows.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> options(String command) {
    CommandSpec spec = commandLine().getSubcommands().get(command).getCommandSpec();
    return spec.options().stream()
        .filter(option -> !option.usageHelp() && !option.versionHelp())
        .map(option -> row(option.longestName() + " " + option.paramLabel(), option))
        .sorted()
        .toList();
  }

  private static String row(String name, ArgSpec argument) {
    String text = String.join(" ", argument.description());
    String filled = text.replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValue()));
    String needed = argument instanceof OptionSpec && argument.required() ? "; required" : "";
    return "| `" + name.replace("|", "\\|") + "` | " + filled + needed + " |";
  }

  private static String section(String heading) throws IOException {
    String page = Files.readString(ROOT.resolve("operator/docs/command-line.md"));
    return Stream.of(page.split("(?m)^## "))
        .filter(part -> part.startsWith(heading) || part.startsWith("covrun " + heading))
        .findFirst()
        .orElse("");
  }

  private static List<String> commands(Block block) {
    String joined = block.text().replace("\\\n", " ");
    return joined
        .lines()
        .map(line -> line.replaceFirst(" +# .*", ""))
        .map(COVRUN::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(3).replace("'", "").replace("\"", ""))
        .toList();
  }

  private static Stream<Block> blocks(String language) throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : List.of("operator/docs", "crds", "runner-image")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (Path page : pages) {
      BLOCK
          .matcher(Files.readString(page))
          .results()
          .map(found -> new Block(ROOT.relativize(page), found.group(1), found.group(2)))
          .forEach(blocks::add);
    }
    return blocks.stream().filter(block -> block.language().equals(language));
  }
}
