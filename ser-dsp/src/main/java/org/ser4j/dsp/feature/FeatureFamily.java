package org.ser4j.dsp.feature;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that are a word and a number, such as {@code mfcc20}.
 *
 * @param pattern its first group is the number
 * @param examples the members that are listed
 * @param maker makes a feature from a name and its number
 */
record FeatureFamily(
    Pattern pattern, List<String> examples, BiFunction<String, Double, NamedFeature> maker) {
  private static final String DIGITS = "\\d{1,9}";
  private static final String DECIMAL = DIGITS + "(?:\\." + DIGITS + ")?";

  static FeatureFamily whole(
      String word, List<String> examples, BiFunction<String, Double, NamedFeature> maker) {
    return new FeatureFamily(Pattern.compile(word + "(" + DIGITS + ")"), examples, maker);
  }

  static FeatureFamily decimal(
      String word, List<String> examples, BiFunction<String, Double, NamedFeature> maker) {
    return new FeatureFamily(Pattern.compile(word + "(" + DECIMAL + ")"), examples, maker);
  }

  static FeatureFamily signed(
      String word, List<String> examples, BiFunction<String, Double, NamedFeature> maker) {
    return new FeatureFamily(Pattern.compile(word + "([+-]" + DECIMAL + ")"), examples, maker);
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  NamedFeature feature(String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name + " is not one of " + pattern);
    }
    try {
      return maker.apply(name, Double.parseDouble(matcher.group(1)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
