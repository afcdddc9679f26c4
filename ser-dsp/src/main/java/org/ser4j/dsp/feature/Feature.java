package org.ser4j.dsp.feature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One feature of a set: its kind and the values of the kind's parameters. Immutable.
 *
 * @param parameters a value for each of the kind's parameters, in the kind's order
 */
public record Feature(FeatureKind kind, Map<String, Double> parameters) {
  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if one is missing, unknown or out of its range
   */
  public Feature {
    Objects.requireNonNull(kind, "kind must not be null");
    Objects.requireNonNull(parameters, "parameters must not be null");
    Map<String, Double> values = new LinkedHashMap<>();
    for (Parameter parameter : kind.parameters()) {
      Double value = parameters.get(parameter.name());
      if (value == null) {
        throw new IllegalArgumentException(kind.id() + " needs a value for " + parameter.name());
      }
      values.put(parameter.name(), parameter.check(value));
    }
    for (String name : parameters.keySet()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(
            kind.id() + " has no parameter " + name + ", only " + values.keySet());
      }
    }
    parameters = Collections.unmodifiableMap(values);
  }

  /** A feature with the default parameters. */
  public static Feature of(FeatureKind kind) {
    Objects.requireNonNull(kind, "kind must not be null");
    Map<String, Double> values = new LinkedHashMap<>();
    kind.parameters().forEach(parameter -> values.put(parameter.name(), parameter.defaultValue()));
    return new Feature(kind, values);
  }

  /**
   * The same with another value of a parameter.
   *
   * @param parameter its name
   * @param value its value, within the parameter's range
   * @throws IllegalArgumentException if there is no such parameter, or the value is out of range
   */
  public Feature with(String parameter, double value) {
    Objects.requireNonNull(parameter, "parameter must not be null");
    Map<String, Double> values = new LinkedHashMap<>(parameters);
    values.put(parameter, value);
    return new Feature(kind, values);
  }

  /** Number of values in a frame, 1 or more. */
  public int rows() {
    return kind.rows(this);
  }

  double real(String parameter) {
    return Objects.requireNonNull(parameters.get(parameter), parameter);
  }

  int whole(String parameter) {
    return (int) real(parameter);
  }
}
