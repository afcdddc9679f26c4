/**
 * Recognition: layers, front ends, bundles, engines, and the recogniser itself. Internal packages
 * are for this library's own modules and may change at any time.
 */
@SuppressWarnings("module") // The modules that share internal packages are compiled later.
module org.ser4j.models {
  requires transitive org.ser4j.api;
  requires transitive org.ser4j.dsp;
  requires com.google.gson;

  // The jvm engine asks HotSpot for its flags where nothing quicker knows; works without.
  requires static jdk.management;
  // Annotations for compilers and tools.
  requires static org.jspecify;

  exports org.ser4j.models.bundle;
  exports org.ser4j.models.engine;
  exports org.ser4j.models.frontend;
  exports org.ser4j.models.layer;
  exports org.ser4j.models.network;
  exports org.ser4j.models.internal.engine to
      org.ser4j.training,
      org.ser4j.backend.djl,
      org.ser4j.conformance,
      org.ser4j.cli;
  exports org.ser4j.models.internal.format to
      org.ser4j.training,
      org.ser4j.notebooks,
      org.ser4j.cli;
  exports org.ser4j.models.internal.io to
      org.ser4j.training,
      org.ser4j.notebooks,
      org.ser4j.backend.djl,
      org.ser4j.conformance,
      org.ser4j.cli;
  exports org.ser4j.models.internal.json to
      org.ser4j.training,
      org.ser4j.notebooks,
      org.ser4j.conformance,
      org.ser4j.cli;
  exports org.ser4j.models.internal.recognize to
      org.ser4j.training;

  uses org.ser4j.models.engine.Engine;
  uses org.ser4j.models.engine.ModelExporter;
  uses org.ser4j.models.engine.ModelImporter;

  provides org.ser4j.api.spi.RecognizerProvider with
      org.ser4j.models.internal.recognize.BundleRecognizerProvider;
  provides org.ser4j.models.engine.Engine with
      org.ser4j.models.jvm.JvmEngine;
}
