/** The five notebooks by name: networks, preprocessing, augmentation and experiments. */
module org.ser4j.notebooks {
  // Annotations for compilers and tools.
  requires static org.jspecify;
  requires transitive org.ser4j.training;

  exports org.ser4j.notebooks.experiment;

  provides org.ser4j.training.zoo.PresetProvider with
      org.ser4j.notebooks.NotebookPresets;
}
