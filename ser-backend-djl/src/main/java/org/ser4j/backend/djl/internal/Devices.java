package org.ser4j.backend.djl.internal;

import ai.djl.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ser4j.api.EngineException;

/** The names of devices: {@code cpu}, {@code gpu:0} and so on. */
public final class Devices {
  private static final Pattern GPU = Pattern.compile("gpu:([0-9]{1,4})");

  private Devices() {}

  /** The devices that a running engine has. */
  public static List<String> of(Engine engine) {
    List<String> devices = new ArrayList<>(List.of("cpu"));
    for (int gpu = 0; gpu < engine.getGpuCount(); gpu++) {
      devices.add("gpu:" + gpu);
    }
    return devices;
  }

  /**
   * The number of a GPU; empty for {@code cpu}.
   *
   * @param engine what this library calls the engine
   * @param running the engine itself
   * @param sees completes "is not there: ", what the engine sees and what to do
   * @throws EngineException if the engine has no such device
   */
  public static OptionalInt gpu(String name, String engine, Engine running, String sees) {
    if (name.equals("cpu")) {
      return OptionalInt.empty();
    }
    Matcher gpu = GPU.matcher(name);
    if (!gpu.matches()) {
      throw new EngineException(
          "no device '"
              + name
              + "' on engine '"
              + engine
              + "'; it knows cpu, gpu:0, gpu:1 and so on");
    }
    int number = Integer.parseInt(gpu.group(1));
    if (number >= running.getGpuCount()) {
      throw new EngineException("device '" + name + "' is not there: " + sees);
    }
    return OptionalInt.of(number);
  }
}
