package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks the distribution and starts it as a user does. Runs after the zip is made. */
class DistributionIT {
  @TempDir private static Path temporary;
  private static Path home;

  @BeforeAll
  static void unpack() throws IOException {
    assumeTrue(File.separatorChar == '/', "starts the Unix script");
    Path zip = Project.root().resolve("ser-examples/cli/target/" + name() + ".zip");
    try (FileSystem files =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = temporary.resolve(file.toString().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
      }
    }
    home = temporary.resolve(name());
  }

  private static String name() throws IOException {
    return "ser-" + Ser.Version.number();
  }

  private static Run run(String... command) throws Exception {
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(home.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  @Test
  void recognizesASample() throws Exception {
    for (int start = 0; start < 2; start++) {
      Run run = run("bin/ser", "recognize", "--json", "samples/neutral.wav");
      assertEquals(0, run.status(), run.err());
      assertEquals("", run.err());
      JsonObject json = run.json().get(0);
      assertEquals("samples/neutral.wav", json.get("file").getAsString());
      assertEquals(8, json.getAsJsonObject("scores").size());
      assertTrue(Files.exists(home.resolve("lib/ser.jsa")));
    }
  }

  @Test
  void worksAsModules() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String main = "org.ser4j.cli/" + Ser.class.getName();
    Run run = run(java, "-p", "lib", "-m", main, "recognize", "--json", "samples/neutral.wav");
    assertEquals(0, run.status(), run.err());
    assertEquals("DETECTED", run.json().get(0).get("verdict").getAsString());
  }

  @Test
  void namesTheEngineThatIsMissing() throws Exception {
    Run run = run("bin/ser", "recognize", "--engine", "pytorch", "samples/neutral.wav");
    assertEquals(1, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("org.ser4j:ser-backend-djl:"), run.err());
    Run doctor = run("bin/ser", "doctor");
    assertEquals(0, doctor.status(), doctor.err());
    assertTrue(doctor.out().contains("lib/pytorch of the distribution"), doctor.out());
    assertEquals("", doctor.err());
  }

  @Test
  void completesCommandsAndOptions() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/bash")), "completion needs bash");
    String script =
        """
        source completion/ser_completion
        COMP_WORDS=(ser recognize --abs); COMP_CWORD=2
        _complete_ser; echo "${COMPREPLY[@]}"
        """;
    Run run = run("/bin/bash", "-c", script);
    assertEquals("--abstain-below", run.out().strip(), run.err());
  }

  @Test
  void holdsNoNativeCodeAndWhatLicencesAskFor() throws Exception {
    try (Stream<Path> all = Files.walk(home)) {
      List<String> files =
          all.filter(Files::isRegularFile).map(f -> home.relativize(f).toString()).toList();
      assertTrue(
          files.containsAll(List.of("LICENSE", "NOTICE", "README.md", "bin/ser", "bin/ser.bat")),
          files::toString);
      assertFalse(files.toString().contains("djl"), files::toString);
      assertFalse(files.toString().contains("native"), files::toString);
    }
    assertTrue(
        Files.readString(home.resolve("README.md")).startsWith("# ser " + Ser.Version.number()));
  }
}
