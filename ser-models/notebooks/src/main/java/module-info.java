/** The five notebooks by name: networks, preprocessing, augmentation and experiments. */
module org.ser4j.notebooks {
  // Annotations for compilers and tools.
  requires static org.jspecify;
  requires transitive org.ser4j.training;

  exports org.ser4j.notebooks.experiment;

  // The record codec reads and writes this package's own records.
  opens org.ser4j.notebooks.experiment to
      org.ser4j.models;

  provides org.ser4j.training.zoo.PresetProvider with
      org.ser4j.notebooks.NotebookPresets;
}
