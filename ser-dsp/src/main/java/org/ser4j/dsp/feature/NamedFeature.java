package org.ser4j.dsp.feature;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ser4j.dsp.Matrix;

/**
 * A feature, a feature set or a changed signal of the {@link FeatureCatalog}, at librosa's frames
 * of 2048 samples every 512. Immutable.
 */
public final class NamedFeature {
  private final String name;
  private final List<String> columns;
  private final boolean integer;
  private final Function<Plan, Plan.Part<FeatureArray>> compiler;

  private NamedFeature(
      String name,
      List<String> columns,
      boolean integer,
      Function<Plan, Plan.Part<FeatureArray>> compiler) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.integer = integer;
    this.compiler = compiler;
  }

  /** A feature of sets. */
  static NamedFeature of(String name, Feature feature) {
    return matrix(name, feature.rows(), plan -> feature.kind().compile(feature, plan));
  }

  static NamedFeature matrix(String name, int rows, Function<Plan, Plan.Part<Matrix>> compiler) {
    return rows(name, rows, plan -> compiler.apply(plan).then(FeatureArray::of));
  }

  /** A matrix, or a vector over time that counts as one row. */
  static NamedFeature rows(
      String name, int rows, Function<Plan, Plan.Part<FeatureArray>> compiler) {
    List<String> columns =
        rows == 1
            ? List.of(name)
            : IntStream.rangeClosed(1, rows).mapToObj(i -> name + "_" + i).toList();
    return new NamedFeature(name, columns, false, compiler);
  }

  /** A set as one array. */
  static NamedFeature of(FeatureSet set, Function<Integer, FeatureSet> atRate) {
    boolean matrix = set.arrangement() == Arrangement.FRAMES;
    Function<Matrix, FeatureArray> array =
        values -> matrix ? FeatureArray.of(values) : FeatureArray.vector(values.data());
    return new NamedFeature(
        set.name(),
        set.names(),
        false,
        plan -> {
          if (!set.normalized()) {
            return FeatureExtractor.compile(set, plan).then(array);
          }
          FeatureExtractor extractor = FeatureExtractor.of(atRate.apply(plan.sampleRate()));
          return signal -> array.apply(extractor.extract(signal.y()));
        });
  }

  /** Two positions in samples. */
  static NamedFeature interval(String name, Function<Plan, Plan.Part<FeatureArray>> compiler) {
    return new NamedFeature(name, List.of(name + "_start", name + "_end"), true, compiler);
  }

  /** What is no feature over time, such as a signal. */
  static NamedFeature notTabular(String name, Function<Plan, Plan.Part<FeatureArray>> compiler) {
    return new NamedFeature(name, List.of(), false, compiler);
  }

  /** As it was asked for, such as {@code mfcc13}. */
  public String name() {
    return name;
  }

  /**
   * Names of the values in a table, where a matrix is reduced to the means of its rows; empty for
   * signals and lists, which do not fit in a table.
   */
  public List<String> columns() {
    return columns;
  }

  /** Whether the values in a table are whole numbers, 0 or more. */
  public boolean isInteger() {
    return integer;
  }

  Plan.Part<FeatureArray> compile(Plan plan) {
    return compiler.apply(plan);
  }

  @Override
  public String toString() {
    return name;
  }
}
