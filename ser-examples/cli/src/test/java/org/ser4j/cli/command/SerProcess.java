package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ser} in a Java process of its own, which can be killed. One engine thread. */
final class SerProcess implements AutoCloseable {
  private static final int LIMIT_MINUTES = 5;
  private static final int LOOK_MILLIS = 10;

  private final Process process;
  private final Path log;

  /**
   * Starts it, on this process' class path.
   *
   * @param log takes what it prints
   */
  SerProcess(Path log, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-DDJL_CACHE_DIR=" + System.getProperty("DJL_CACHE_DIR"));
    command.add("-Dser4j.threads=1");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Ser.class.getName());
    command.addAll(List.of(args));
    this.log = log;
    this.process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Waits until a file is there; not longer than the process lives. */
  void awaitFile(Path file) throws IOException, InterruptedException {
    long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(LIMIT_MINUTES);
    while (!Files.exists(file)) {
      assertTrue(process.isAlive(), "ended without " + file + ": " + output());
      assertTrue(System.nanoTime() < limit, "still no " + file + ": " + output());
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Ends it with no chance to tidy up; its exit status. */
  int kill() throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor();
  }

  /** Waits for its end; its exit status. */
  int await() throws IOException, InterruptedException {
    assertTrue(process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES), "has not ended: " + output());
    return process.exitValue();
  }

  /** What it printed so far. */
  String output() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
