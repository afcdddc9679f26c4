package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher in a made-up checkout, with a Maven and a Java that only log how they are called.
 */
class LauncherTest {
  @TempDir private Path temporary;
  private Path checkout;
  private Path tools;
  private Path log;

  @BeforeEach
  void makeCheckout() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher is a Unix shell script");
    checkout = temporary.resolve("a check out");
    tools = Files.createDirectories(temporary.resolve("tools"));
    log = temporary.resolve("log");
    Files.createFile(log);
    for (String script :
        List.of("ser-examples/bin/ser", "ser-examples/cli/src/main/dist/bin/ser")) {
      Path copy = checkout.resolve(script);
      Files.createDirectories(copy.getParent());
      Files.copy(Project.root().resolve(script), copy);
      executable(copy);
    }
    source("pom.xml");
    source("ser-api/src/main/java/A.java");
    tool(
        "mvn",
        """
        #!/bin/sh
        echo "mvn $*" >>"$LOG"
        lib=ser-examples/cli/target/lib
        mkdir -p $lib
        touch $lib/ser-cli-1.jar $lib/x.jar
        case $* in *-Ppytorch*) mkdir -p $lib/pytorch && touch $lib/pytorch/pytorch-jni-1.jar;; esac
        case $* in *pytorch-native*) touch $lib/pytorch/pytorch-native-cpu-1.jar;; esac
        case $* in *-Ptensorflow*) mkdir -p $lib/tensorflow && touch $lib/tensorflow/tensorflow-engine-1.jar;; esac
        case $* in *tensorflow-native*) touch $lib/tensorflow/tensorflow-core-native-1.jar;; esac
        """);
    tool(
        "java",
        """
        #!/bin/sh
        case $* in *ArchiveClassesAtExit*) exit;; esac
        echo "java $*" >>"$LOG"
        echo result
        exit 7
        """);
  }

  private void source(String name) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
  }

  private void tool(String name, String script) throws IOException {
    Path file = tools.resolve(name);
    Files.writeString(file, script);
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run launch(Path launcher, String... args) throws Exception {
    return launch("err", launcher, args);
  }

  private Run launch(String name, Path launcher, String... args) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    Path err = temporary.resolve(name);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(temporary.toFile()).redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("PYTORCH_LIBRARY_PATH");
    builder.environment().remove("TENSORFLOW_LIBRARY_PATH");
    builder.environment().put("LOG", log.toString());
    builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  private Run launch(String... args) throws Exception {
    return launch(checkout.resolve("ser-examples/bin/ser"), args);
  }

  private List<String> calls(String tool) throws IOException {
    return Files.readAllLines(log).stream().filter(line -> line.startsWith(tool + " ")).toList();
  }

  @Test
  void buildsOnceAndSaysSo() throws Exception {
    Run first = launch("recognize", "a b.wav");
    Run second = launch("recognize", "a b.wav");
    assertEquals(1, calls("mvn").size());
    assertTrue(first.err().startsWith("ser: building"), first.err());
    assertEquals(1, first.err().lines().count());
    assertEquals("", second.err());
    assertEquals("result", second.out().strip());
    assertEquals(7, second.status());
    assertTrue(calls("java").get(1).endsWith("org.ser4j.cli.command.Ser recognize a b.wav"));
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    launch("recognize", "a.wav");
    Path source = checkout.resolve("ser-api/src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
    launch("recognize", "a.wav");
    assertEquals(2, calls("mvn").size());
  }

  @Test
  void worksThroughALink() throws Exception {
    Path link = temporary.resolve("link");
    Files.createSymbolicLink(link, Path.of("a check out/ser-examples/bin/ser"));
    assertEquals("result", launch(link, "recognize", "a.wav").out().strip());
  }

  @Test
  void fetchesPyTorchOnlyWhenItIsAskedFor() throws Exception {
    launch("recognize", "--engine", "jvm", "a.wav");
    launch("help", "train");
    launch("train", "--help");
    assertFalse(calls("mvn").toString().contains("pytorch"));
    Run first = launch("train", "--data", "x");
    assertTrue(first.err().contains("adding the PyTorch engine"), first.err());
    assertEquals("", launch("recognize", "--engine=pytorch", "a.wav").err());
    assertEquals("", launch("recognize", "--engine", "pytorch", "a.wav").err());
    assertEquals(2, calls("mvn").size());
    assertTrue(calls("java").get(5).contains("pytorch-native-cpu-1.jar"));
    launch("recognize", "a.wav");
    assertFalse(calls("java").get(6).contains("pytorch"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "cross-validate", "reproduce"})
  void whatTrainsTakesPyTorch(String command) throws Exception {
    Run first = launch(command, "001", "--data", "x");
    assertTrue(first.err().contains("adding the PyTorch engine"), first.err());
    assertTrue(calls("java").get(0).contains("pytorch-native-cpu-1.jar"));
  }

  @Test
  void fetchesTensorFlowOnlyWhenItIsAskedFor() throws Exception {
    launch("recognize", "a.wav");
    assertFalse(calls("mvn").toString().contains("tensorflow"));
    Run first = launch("train", "--engine", "tensorflow", "--data", "x");
    assertTrue(first.err().contains("adding the TensorFlow engine"), first.err());
    assertEquals("", launch("recognize", "--engine=tensorflow", "a.wav").err());
    assertEquals(2, calls("mvn").size());
    assertFalse(calls("mvn").toString().contains("pytorch"));
    assertTrue(calls("java").get(2).contains("tensorflow-core-native-1.jar"));
    assertFalse(calls("java").get(2).contains("TieredStopAtLevel"));
  }

  @Test
  void theDoctorSeesNativeEnginesButFetchesNothing() throws Exception {
    launch("doctor");
    assertFalse(calls("mvn").toString().contains("pytorch"));
    assertFalse(calls("java").get(0).contains("pytorch"));
    launch("train", "--data", "x");
    launch("doctor");
    assertTrue(calls("java").get(2).contains("pytorch-native-cpu-1.jar"));
    assertFalse(calls("java").get(2).contains("tensorflow-core-native-1.jar"));
    launch("recognize", "--engine=tensorflow", "a.wav");
    launch("doctor");
    assertTrue(calls("java").get(4).contains("pytorch-native-cpu-1.jar"));
    assertTrue(calls("java").get(4).contains("tensorflow-core-native-1.jar"));
  }

  @Test
  void onlyShortWorkGoesWithoutTheSecondCompiler() throws Exception {
    Path brief = Files.write(temporary.resolve("brief one.wav"), new byte[100_000]);
    Path lengthy = Files.write(temporary.resolve("lengthy one.wav"), new byte[5_000_000]);
    launch("recognize", "--json", brief.toString());
    launch("recognize", "--json", brief.toString(), lengthy.toString());
    launch("evaluate", "--data", temporary.toString());
    assertEquals(
        List.of(true, false, false),
        calls("java").stream().map(call -> call.contains("TieredStopAtLevel=1")).toList());
  }

  @Test
  void twoFirstCallsBuildOnce() throws Exception {
    String mvn = Files.readString(tools.resolve("mvn"));
    tool("mvn", mvn + "sleep 1\n");
    CompletableFuture<Run> other =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return launch("other", checkout.resolve("ser-examples/bin/ser"), "doctor");
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertEquals("result", launch("recognize", "a.wav").out().strip());
    assertEquals("result", other.get().out().strip());
    assertEquals(1, calls("mvn").size());
  }

  @Test
  void aBuiltCheckoutMayBeReadOnly() throws Exception {
    launch("recognize", "a.wav");
    Path target = checkout.resolve("ser-examples/cli/target");
    Set<PosixFilePermission> writable = Files.getPosixFilePermissions(target);
    try {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r-xr-xr-x"));
      assertEquals("result", launch("recognize", "a.wav").out().strip());
      assertEquals(1, calls("mvn").size());
    } finally {
      Files.setPosixFilePermissions(target, writable);
    }
  }

  @Test
  void theDistributionNeedsNoCheckout() throws Exception {
    Path home = temporary.resolve("un packed");
    Path script = home.resolve("bin/ser");
    Files.createDirectories(script.getParent());
    Files.copy(checkout.resolve("ser-examples/cli/src/main/dist/bin/ser"), script);
    Files.createDirectories(home.resolve("lib/pytorch"));
    Files.createFile(home.resolve("lib/ser-cli-1.jar"));
    Files.createFile(home.resolve("lib/pytorch/pytorch-jni-1.jar"));
    assertEquals("", launch(script, "recognize", "a.wav").err());
    launch(script, "train", "--data", "x");
    launch(script, "train", "--engine", "tensorflow", "--data", "x");
    assertTrue(calls("mvn").isEmpty());
    assertEquals(
        List.of(false, true, false),
        calls("java").stream().map(call -> call.contains("pytorch-jni-1.jar")).toList());
  }

  @Test
  void aLockWhoseOwnerIsGoneDoesNotCount() throws Exception {
    Path lock = Files.createDirectories(checkout.resolve("ser-examples/cli/target/ser-lock"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(lock.resolve("pid"), Long.toString(gone.pid()));
    assertEquals(7, launch("recognize", "a.wav").status());
    assertEquals(1, calls("mvn").size());
    assertFalse(Files.exists(lock));
  }

  @Test
  void saysWhenTheBuildFails() throws Exception {
    tool("mvn", "#!/bin/sh\nexit 1\n");
    Run run = launch("recognize", "a.wav");
    assertEquals(1, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("the build failed"), run.err());
    assertTrue(calls("java").isEmpty());
  }
}
