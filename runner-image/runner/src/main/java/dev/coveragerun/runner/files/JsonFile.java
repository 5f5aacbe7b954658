package dev.coveragerun.runner.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes the records of the volume; a reader sees a whole file or none. */
public final class JsonFile {
  /** Far above any real plan or manifest; what is larger was not written by us. */
  private static final long MAX_BYTES = 256L << 20;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
          .build();

  private JsonFile() {}

  /**
   * @throws IOException when the file is absent, larger than 256 MiB, or not such a record
   */
  public static <T> T read(Path file, Class<T> type) throws IOException {
    long size = Files.size(file);
    if (size > MAX_BYTES) {
      throw new IOException(
          file + " has " + size + " bytes, more than the " + MAX_BYTES + " allowed");
    }
    T value = MAPPER.readValue(Files.readAllBytes(file), type);
    if (value == null) {
      throw new IOException(file + " holds no " + type.getSimpleName());
    }
    return value;
  }

  /** Writes beside the target and renames, so that a crash leaves the old file or the new one. */
  public static void write(Path file, Object value) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.write(temporary, MAPPER.writeValueAsBytes(value));
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
