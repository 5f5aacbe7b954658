package dev.coveragerun.runner.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Linux's {@code /proc}: the kernel keeps the peak itself, so none falls between two samples. */
public final class ProcFileSystem implements ProcessProbe {
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");

  @Override
  public OptionalLong peakResidentBytes(long pid) {
    try {
      byte[] status = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "status"));
      Matcher peak = PEAK.matcher(new String(status, StandardCharsets.UTF_8));
      return peak.find()
          ? OptionalLong.of(Long.parseLong(peak.group(1)) * 1024)
          : OptionalLong.empty();
    } catch (IOException goneOrNotLinux) {
      return OptionalLong.empty();
    }
  }
}
