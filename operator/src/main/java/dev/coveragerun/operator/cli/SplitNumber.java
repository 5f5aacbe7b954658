package dev.coveragerun.operator.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code K/N}: the split K of N.
 *
 * @param number from 1 to {@code of}
 */
record SplitNumber(int number, int of) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,3})/(\\d{1,3})");

  static SplitNumber parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no split; write K/N, such as 6/12");
    }
    SplitNumber split =
        new SplitNumber(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    if (split.number < 1 || split.number > split.of) {
      throw new IllegalArgumentException(
          "there is no split " + text + "; K goes from 1 to N, such as 6/12");
    }
    return split;
  }

  /** For the command line. */
  static final class Converter implements ITypeConverter<SplitNumber> {
    @Override
    public SplitNumber convert(String value) {
      try {
        return parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
