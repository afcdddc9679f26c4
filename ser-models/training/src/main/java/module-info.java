/**
 * Training and evaluation: corpora, splits, configurations, the training of a model, metrics and
 * model cards. Internal packages are for this library's own modules and may change at any time.
 */
@SuppressWarnings("module") // The modules that share internal packages are compiled later.
module org.ser4j.training {
  // Annotations for compilers and tools.
  requires static org.jspecify;
  requires transitive org.ser4j.models;
  requires commons.math3;

  exports org.ser4j.training;
  exports org.ser4j.training.augment;
  exports org.ser4j.training.cache;
  exports org.ser4j.training.config;
  exports org.ser4j.training.corpus;
  exports org.ser4j.training.corpus.reader;
  exports org.ser4j.training.decomposition;
  exports org.ser4j.training.engine;
  exports org.ser4j.training.evaluate;
  exports org.ser4j.training.internal to
      org.ser4j.notebooks;
  exports org.ser4j.training.internal.report to
      org.ser4j.notebooks,
      org.ser4j.cli;
  exports org.ser4j.training.metric;
  exports org.ser4j.training.report;
  exports org.ser4j.training.split;
  exports org.ser4j.training.statistics;
  exports org.ser4j.training.zoo;

  // The record codec reads and writes these packages' own records.
  opens org.ser4j.training.config to
      org.ser4j.models;
  opens org.ser4j.training.loop to
      org.ser4j.models;

  uses org.ser4j.training.engine.TrainingEngine;
  uses org.ser4j.training.zoo.PresetProvider;
}
