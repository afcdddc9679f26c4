/**
 * The engines {@code pytorch} and {@code tensorflow}, by DJL. Applications reach them as services,
 * through {@code org.ser4j.models.engine.Engines} and {@code
 * org.ser4j.training.engine.TrainingEngines}.
 */
@SuppressWarnings("module") // The library's name ends in a digit.
module org.ser4j.backend.djl {
  requires transitive org.ser4j.models;
  requires transitive org.ser4j.training;
  requires ai.djl.api;
  requires ai.djl.pytorch_engine;
  // DJL logs through it, but being no module cannot say so.
  requires org.slf4j;

  // Only for those who compute on TensorFlow.
  requires static ai.djl.tensorflow_api;
  requires static com.google.protobuf;
  requires static org.bytedeco.javacpp;

  // Annotations for compilers and tools.
  requires static org.jspecify;

  exports org.ser4j.backend.djl.pytorch;
  exports org.ser4j.backend.djl.tensorflow;

  provides org.ser4j.models.engine.Engine with
      org.ser4j.backend.djl.pytorch.PyTorchEngine,
      org.ser4j.backend.djl.tensorflow.TensorFlowEngine;
  provides org.ser4j.models.engine.ModelExporter with
      org.ser4j.backend.djl.tensorflow.SavedModelExporter;
  provides org.ser4j.models.engine.ModelImporter with
      org.ser4j.backend.djl.pytorch.TorchScriptImporter,
      org.ser4j.backend.djl.tensorflow.SavedModelImporter;
  provides org.ser4j.training.engine.TrainingEngine with
      org.ser4j.backend.djl.pytorch.PyTorchTrainingEngine,
      org.ser4j.backend.djl.tensorflow.TensorFlowTrainingEngine;
}
