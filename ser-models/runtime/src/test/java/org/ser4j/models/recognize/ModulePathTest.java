package org.ser4j.models.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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
            .resolveAndBind(
                finder,
                ModuleFinder.of(),
                Set.of("org.ser4j.api", "org.ser4j.dsp", "com.google.gson"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    assertTrue(layer.findModule("org.ser4j.models").isPresent(), "bound by its service");

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

  /** The class path, but what is a plain folder of classes there becomes a jar here. */
  private Path[] modulePath() throws IOException, URISyntaxException {
    Path own = Path.of(Bundles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Path> modules = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (Files.exists(path) && Files.isSameFile(path, own)) {
        modules.add(Files.isDirectory(path) ? jar(path, "org.ser4j.models") : path);
      } else if (entry.endsWith(".jar") || Files.exists(path.resolve("module-info.class"))) {
        modules.add(path);
      }
    }
    return modules.toArray(Path[]::new);
  }

  /** A jar of a folder of classes, as Maven packs it later. */
  private Path jar(Path classes, String moduleName) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", moduleName);
    Path jar = folder.resolve("classes.jar");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest)) {
      for (Path file : files) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
    return jar;
  }
}
