package org.ser4j.training.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ser4j.models.sound.Distortion;
import org.ser4j.models.sound.Distortions;
import org.ser4j.models.sound.Preparation;
import org.ser4j.models.sound.Preparations;

/** The five notebooks' networks, preprocessing and augmentations. */
public final class NotebookPresets implements PresetProvider {
  @Override
  public List<NetworkPreset> networks() {
    return Stream.of(
            Notebook000.definitions(),
            Notebook001.definitions(),
            Notebook002.definitions(),
            Notebook003.definitions(),
            Notebook004.definitions())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Map<String, List<Preparation>> preprocessing() {
    Map<String, List<Preparation>> presets = new LinkedHashMap<>();
    Preparations.names().forEach(name -> presets.put(name, Preparations.named(name)));
    return presets;
  }

  @Override
  public Map<String, List<List<Distortion>>> augmentations() {
    Map<String, List<List<Distortion>>> presets = new LinkedHashMap<>();
    Distortions.names().forEach(name -> presets.put(name, Distortions.named(name)));
    return presets;
  }
}
