package org.ser4j.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.Main;

/** Runs JMH with its usual arguments; a module's main class must be one of its own. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs JMH. */
  public static void main(String[] args) throws IOException {
    Main.main(args);
  }
}
