package org.ser4j.notebooks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ser4j.dsp.effect.PreprocessingStep;
import org.ser4j.dsp.effect.WaveformAugmentation;
import org.ser4j.training.zoo.PresetProvider;
import org.ser4j.training.zoo.ZooEntry;

/** The networks, preprocessing and augmentations of the five notebooks. */
public final class NotebookPresets implements PresetProvider {
  /** Called by {@link java.util.ServiceLoader}. */
  public NotebookPresets() {}

  @Override
  public List<ZooEntry> networks() {
    return Stream.of(
            Notebook000Networks.entries(),
            Notebook001Networks.entries(),
            Notebook002Networks.entries(),
            Notebook003Networks.entries(),
            Notebook004Networks.entries())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Map<String, List<PreprocessingStep>> preprocessing() {
    return NotebookPreprocessing.byName();
  }

  @Override
  public Map<String, List<List<WaveformAugmentation>>> augmentations() {
    return NotebookAugmentations.byName();
  }
}
