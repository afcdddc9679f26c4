package org.ser4j.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ser4j.api.BundleException;
import org.ser4j.api.EngineException;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.EngineInfo;
import org.ser4j.models.engine.Engines;
import org.ser4j.training.engine.TrainingEngine;
import org.ser4j.training.engine.TrainingEngines;

/**
 * The findings of {@code ser doctor}.
 *
 * @param platform Java, operating system, processors, memory
 * @param engines those on the class path, and those of this project that are not
 * @param models those on the class path
 */
public record DoctorReport(
    String version, Map<String, String> platform, List<Engine> engines, List<Model> models) {

  /**
   * An engine.
   *
   * @param library name and version; null if the engine is not on the class path
   * @param cache where native code was unpacked; null if the engine has none
   * @param cacheBytes size of the cache
   * @param problem why the engine does not start; null if it does, or was not started
   * @param add Maven coordinates of what is missing
   */
  public record Engine(
      String name,
      boolean onClassPath,
      boolean trains,
      String library,
      List<String> devices,
      String cache,
      long cacheBytes,
      String problem,
      List<String> add) {}

  /**
   * A model.
   *
   * @param problem why it cannot be used; null if it can
   */
  public record Model(String name, List<String> labels, long parameters, String problem) {}

  /**
   * Inspects this process; starts no engine and loads no native code unless asked to.
   *
   * @param probe whether to start every engine of which nothing is missing
   */
  public static DoctorReport make(String version, boolean probe) {
    List<String> trainers = TrainingEngines.all().stream().map(TrainingEngine::name).toList();
    Map<String, Engine> engines = new LinkedHashMap<>();
    for (org.ser4j.models.engine.Engine engine : Engines.all()) {
      engines.put(engine.name(), present(engine, trainers.contains(engine.name()), probe));
    }
    for (String name : Engines.known()) {
      engines.computeIfAbsent(name, DoctorReport::absent);
    }
    return new DoctorReport(
        version, describePlatform(), List.copyOf(engines.values()), List.of(bundledModel()));
  }

  private static Engine present(
      org.ser4j.models.engine.Engine engine, boolean trains, boolean probe) {
    EngineInfo info = engine.info();
    String problem = null;
    if (probe && info.missing().isEmpty()) {
      try {
        info = engine.probe();
      } catch (EngineException | LinkageError e) {
        problem = String.valueOf(e.getMessage());
      }
    }
    return new Engine(
        engine.name(),
        true,
        trains,
        info.library(),
        info.devices(),
        info.cache().map(Path::toString).orElse(null),
        // After the probe, which may have unpacked.
        info.cache().map(DoctorReport::size).orElse(0L),
        problem,
        info.missing());
  }

  private static Engine absent(String name) {
    return new Engine(
        name, false, false, null, List.of(), null, 0, null, Engines.dependencies(name));
  }

  /** Bytes of a folder's files; unreadable ones count as empty. */
  private static long size(Path folder) {
    AtomicLong bytes = new AtomicLong();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes.addAndGet(attributes.size());
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // The folder was deleted meanwhile; the sum so far is the answer.
      return bytes.get();
    }
    return bytes.get();
  }

  private static Map<String, String> describePlatform() {
    Runtime runtime = Runtime.getRuntime();
    Map<String, String> platform = new LinkedHashMap<>();
    platform.put("java", properties("java.version", "java.vendor"));
    platform.put("java_home", System.getProperty("java.home"));
    platform.put("vm", properties("java.vm.name", "java.vm.version"));
    platform.put("system", properties("os.name", "os.version", "os.arch"));
    platform.put("processors", Integer.toString(runtime.availableProcessors()));
    platform.put("heap_mb", Long.toString(runtime.maxMemory() >> 20));
    platform.put("working_folder", Path.of("").toAbsolutePath().toString());
    return platform;
  }

  private static String properties(String... names) {
    return Arrays.stream(names)
        .map(name -> System.getProperty(name, "?"))
        .collect(Collectors.joining(" "));
  }

  private static Model bundledModel() {
    try {
      Bundle bundle = Bundles.readDefault();
      return new Model(
          bundle.network().name(),
          bundle.labels().names(),
          bundle.network().trainableParameters(),
          null);
    } catch (BundleException e) {
      return new Model("default", List.of(), 0, e.getMessage());
    }
  }

  /** Whether an engine does not start. */
  public boolean failed() {
    return engines.stream().anyMatch(engine -> engine.problem() != null);
  }

  /** Prints it as text. */
  public void print(PrintWriter writer) {
    TextOutput out = new TextOutput(writer);
    out.line("ser %s", version);
    platform.forEach((name, value) -> print(out, name.replace('_', ' '), value));
    for (Engine engine : engines) {
      out.line("");
      print(out, engine);
    }
    for (Model model : models) {
      out.line("");
      out.line("model %s", model.name());
      if (model.problem() != null) {
        print(out, "problem", model.problem());
      } else {
        print(out, "labels", String.join(", ", model.labels()));
        print(out, "parameters", TextOutput.format("%,d", model.parameters()));
      }
    }
  }

  private static void print(TextOutput out, Engine engine) {
    out.line("engine %s", engine.name());
    if (!engine.onClassPath()) {
      print(out, "state", "not on the class path");
    } else {
      print(out, "state", state(engine) + (engine.trains() ? "; infers and trains" : "; infers"));
      print(out, "library", engine.library());
      print(out, "devices", String.join(", ", engine.devices()));
    }
    if (engine.cache() != null) {
      print(out, "cache", engine.cache() + ", " + (engine.cacheBytes() >> 20) + " MB");
    }
    if (engine.problem() != null) {
      print(out, "problem", engine.problem());
    }
    String name = "add";
    for (String coordinates : engine.add()) {
      print(out, name, coordinates);
      name = "";
    }
    if (!engine.add().isEmpty()) {
      print(out, "", "to lib/" + engine.name() + " of the distribution, or to your dependencies");
    }
  }

  private static String state(Engine engine) {
    if (engine.problem() != null) {
      return "does not start";
    }
    return engine.add().isEmpty() ? "ready" : "its native library is missing";
  }

  private static void print(TextOutput out, String name, String value) {
    out.line("  %-15s %s", name, value);
  }
}
