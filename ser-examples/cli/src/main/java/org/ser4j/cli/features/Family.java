package org.ser4j.cli.features;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are a word and a number, such as {@code mfcc20}.
 *
 * @param pattern whose first group is the number
 * @param examples what stands for the family when everything is asked for
 * @param maker makes a computation of a name and its number
 */
record Family(
    Pattern pattern, List<String> examples, BiFunction<String, Double, Computation> maker) {
  private static final String WHOLE = "(\\d{1,9})";
  private static final String DECIMAL = "(\\d{1,9}(?:\\.\\d{1,9})?)";
  private static final String SIGNED = "([+-]\\d{1,9}(?:\\.\\d{1,9})?)";

  static Family whole(
      String word, List<String> examples, BiFunction<String, Double, Computation> maker) {
    return new Family(Pattern.compile(word + WHOLE), examples, maker);
  }

  static Family decimal(
      String word, List<String> examples, BiFunction<String, Double, Computation> maker) {
    return new Family(Pattern.compile(word + DECIMAL), examples, maker);
  }

  static Family signed(
      String word, List<String> examples, BiFunction<String, Double, Computation> maker) {
    return new Family(Pattern.compile(word + SIGNED), examples, maker);
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  Computation computation(String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name + " is not one of " + pattern);
    }
    return maker.apply(name, Double.parseDouble(matcher.group(1)));
  }
}
