package org.ser4j.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.zoo.Zoo;

/** The tests run on the class path; this one puts the library on a module path of its own. */
class ModulePathTest {
  @Test
  void configurationsAndNetworksAreThereAmongModules() throws Exception {
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(
                ModuleFinder.of(modulePath()), ModuleFinder.of(), Set.of("org.ser4j.training"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    ClassLoader loader = layer.findLoader("org.ser4j.training");
    Class<?> config = loader.loadClass(TrainingConfig.class.getName());
    assertTrue(config.getModule().isNamed());
    String json = TrainingConfig.defaults().toJson();
    Object read = config.getMethod("fromJson", String.class).invoke(null, json);
    assertEquals(json, config.getMethod("toJson").invoke(read));
    Class<?> zoo = loader.loadClass(Zoo.class.getName());
    assertEquals(Zoo.names(), zoo.getMethod("names").invoke(null));
  }

  /** What is a module on the class path, the library's own among it. */
  private static Path[] modulePath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(
            path ->
                path.toString().endsWith(".jar") || Files.exists(path.resolve("module-info.class")))
        .toArray(Path[]::new);
  }
}
