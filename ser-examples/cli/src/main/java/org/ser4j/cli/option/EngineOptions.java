package org.ser4j.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which engine computes, and where. */
public final class EngineOptions {
  private static final String DEVICE = "cpu";

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "jvm, pytorch or tensorflow. Default: what suits the model, mostly jvm; pytorch to train.")
  private String engine;

  @Option(
      names = "--device",
      paramLabel = "D",
      defaultValue = DEVICE,
      description = "cpu, gpu:0 and so on, if the engine has it. Default: cpu.")
  private String device;

  /** Empty if none was asked for. */
  public Optional<String> engine() {
    return Optional.ofNullable(engine);
  }

  public String engine(String otherwise) {
    return engine == null ? otherwise : engine;
  }

  /** The same as options. */
  public String asTyped() {
    return (engine == null ? "" : " --engine " + engine)
        + (device.equals(DEVICE) ? "" : " --device " + device);
  }

  public String device() {
    return device;
  }
}
