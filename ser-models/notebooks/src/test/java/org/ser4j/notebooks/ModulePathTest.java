package org.ser4j.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ser4j.notebooks.experiment.Experiments;
import org.ser4j.training.zoo.Zoo;

/** The tests run on the class path; this one puts the library on a module path of its own. */
class ModulePathTest {
  @Test
  void presetsAndExperimentsAreFoundAmongModules() throws Exception {
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolveAndBind(
                ModuleFinder.of(modulePath()), ModuleFinder.of(), Set.of("org.ser4j.training"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    ClassLoader loader = layer.findLoader("org.ser4j.notebooks"); // bound by its service
    Class<?> zoo = loader.loadClass(Zoo.class.getName());
    assertTrue(zoo.getModule().isNamed());
    assertEquals(Zoo.names(), zoo.getMethod("names").invoke(null));
    assertEquals(Zoo.preprocessingNames(), zoo.getMethod("preprocessingNames").invoke(null));
    Class<?> experiments = loader.loadClass(Experiments.class.getName());
    assertEquals(
        Experiments.all().size(), ((List<?>) experiments.getMethod("all").invoke(null)).size());
  }

  /** The modules of the class path. */
  private static Path[] modulePath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(
            path ->
                path.toString().endsWith(".jar") || Files.exists(path.resolve("module-info.class")))
        .toArray(Path[]::new);
  }
}
