package org.ser4j.cli.features;

import java.util.Map;

/**
 * The features of one clip.
 *
 * @param arrays by name: {@code y} and {@code sr}, then the features in the order asked for
 * @param leftOut what could not be computed, with the reason
 */
public record Features(Map<String, NpyArray> arrays, Map<String, String> leftOut) {}
