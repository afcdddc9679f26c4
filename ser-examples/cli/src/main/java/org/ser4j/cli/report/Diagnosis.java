package org.ser4j.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ser4j.api.BundleException;
import org.ser4j.api.EngineException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.Engine;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Engines;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;

/**
 * What {@code ser doctor} finds.
 *
 * @param version of ser
 * @param platform Java, operating system, processors, memory: names to values, in order
 * @param engines those on the class path, and those of this project that are not
 * @param models those on the class path
 */
public record Diagnosis(
    String version, Map<String, String> platform, List<Found> engines, List<Model> models) {

  /**
   * An engine.
   *
   * @param name such as {@code jvm}
   * @param info what it tells of itself; empty if it is not on the class path
   * @param trains whether it trains
   * @param add Maven coordinates of what is missing
   * @param cacheBytes what its unpacked natives take; 0 if there are none
   * @param problem why it does not start; empty if it does, or nobody tried
   */
  public record Found(
      String name,
      Optional<EngineInfo> info,
      boolean trains,
      List<String> add,
      long cacheBytes,
      Optional<String> problem) {}

  /**
   * A model.
   *
   * @param name of its network; {@code default} if it cannot be read
   * @param labels what it tells apart
   * @param parameters how many it learned
   * @param problem why it cannot be used
   */
  public record Model(
      String name, List<String> labels, long parameters, Optional<String> problem) {}

  /**
   * Looks around; starts no engine and loads no native code unless asked to.
   *
   * @param version of ser
   * @param probe whether to start every engine that lacks nothing
   */
  public static Diagnosis make(String version, boolean probe) {
    Map<String, Found> engines = new LinkedHashMap<>();
    List<String> trainers = TrainingEngines.all().stream().map(TrainingEngine::name).toList();
    for (Engine engine : Engines.all()) {
      engines.put(engine.name(), found(engine, trainers.contains(engine.name()), probe));
    }
    for (String name : Engines.known()) {
      engines.computeIfAbsent(name, Diagnosis::absent);
    }
    return new Diagnosis(
        version, surroundings(), List.copyOf(engines.values()), List.of(bundledModel()));
  }

  private static Found found(Engine engine, boolean trains, boolean probe) {
    EngineInfo info = engine.info();
    Optional<String> problem = Optional.empty();
    if (probe && info.missing().isEmpty()) {
      try {
        info = engine.probe();
      } catch (EngineException | LinkageError e) {
        problem = Optional.of(String.valueOf(e.getMessage()));
      }
    }
    // After the probe, which may have unpacked.
    long bytes = info.cache().map(FolderSize::of).orElse(0L);
    return new Found(engine.name(), Optional.of(info), trains, info.missing(), bytes, problem);
  }

  private static Found absent(String name) {
    return new Found(
        name, Optional.empty(), false, Engines.dependencies(name), 0, Optional.empty());
  }

  private static Map<String, String> surroundings() {
    Map<String, String> found = new LinkedHashMap<>();
    found.put("java", properties("java.version", "java.vendor"));
    found.put("java_home", System.getProperty("java.home"));
    found.put("vm", properties("java.vm.name", "java.vm.version"));
    found.put("system", properties("os.name", "os.version", "os.arch"));
    Runtime runtime = Runtime.getRuntime();
    found.put("processors", Integer.toString(runtime.availableProcessors()));
    found.put("heap_mb", Long.toString(runtime.maxMemory() >> 20));
    found.put("working_folder", Path.of("").toAbsolutePath().toString());
    return found;
  }

  private static String properties(String... names) {
    List<String> values = new ArrayList<>();
    for (String name : names) {
      values.add(System.getProperty(name, "?"));
    }
    return String.join(" ", values);
  }

  private static Model bundledModel() {
    try {
      Bundle bundle = Bundles.readDefault();
      return new Model(
          bundle.network().name(),
          bundle.labels().names(),
          bundle.network().trainableParameters(),
          Optional.empty());
    } catch (BundleException e) {
      return new Model("default", List.of(), 0, Optional.of(e.getMessage()));
    }
  }
}
