package org.ser4j.models.internal.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.TestBundles;
import org.ser4j.models.frontend.Voices;

/** The tests run on the class path; this one puts the library on a module path of its own. */
class ModulePathTest {
  @TempDir Path folder;

  @Test
  void theBuilderFindsTheImplementationAmongModules() throws Exception {
    Path bundle = folder.resolve("tiny.zip");
    Bundles.write(TestBundles.tiny(), bundle);
    float[] voice = Voices.voice(1, 16_000, 1);
    ModuleFinder finder = ModuleFinder.of(modulePath());
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolveAndBind(finder, ModuleFinder.of(), Set.of("org.ser4j.api"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    Module models = layer.findModule("org.ser4j.models").orElseThrow();
    assertFalse(models.getDescriptor().isAutomatic(), "bound by its service");
    for (ModuleDescriptor.Exports exported : models.getDescriptor().exports()) {
      assertEquals(
          exported.source().contains(".internal."), exported.isQualified(), exported.source());
    }

    Class<?> api = layer.findLoader("org.ser4j.api").loadClass(EmotionRecognizer.class.getName());
    assertTrue(api.getModule().isNamed());
    Object builder = api.getMethod("builder").invoke(null);
    builder.getClass().getMethod("model", Path.class).invoke(builder, bundle);
    Object recognizer = builder.getClass().getMethod("build").invoke(builder);
    Method recognize = api.getMethod("recognize", float[].class, int.class);
    Object result = recognize.invoke(recognizer, voice, 16_000);

    try (EmotionRecognizer here = EmotionRecognizer.builder().model(bundle).build()) {
      EmotionResult expected = here.recognize(voice, 16_000);
      assertEquals(expected.toString(), result.toString());
    }
    api.getMethod("close").invoke(recognizer);
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
