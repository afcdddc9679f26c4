package org.ser4j.training.zoo;

import java.util.List;
import java.util.Map;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;

/**
 * Named networks, preprocessing and waveform augmentations, which a training configuration can
 * refer to by name. Found by {@link java.util.ServiceLoader}; the methods are called once. Names
 * are unique among all providers, each kind of its own; by convention they start with their origin,
 * such as {@code 003/raw}. A bundle holds what a name stands for, so recognition needs no provider.
 */
public interface PresetProvider {
  /** The networks, in the order in which they are listed. Default: none. */
  default List<ZooEntry> networks() {
    return List.of();
  }

  /** Preprocessing steps by name, in the order in which the names are listed. Default: none. */
  default Map<String, List<PreprocessingStep>> preprocessing() {
    return Map.of();
  }

  /**
   * Waveform augmentations by name, in the order in which the names are listed: one list of steps
   * for each augmented version of a recording. Default: none.
   */
  default Map<String, List<List<WaveformAugmentation>>> augmentations() {
    return Map.of();
  }
}
