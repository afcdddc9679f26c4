package org.ser4j.backend.djl.tensorflow;

import org.ser4j.models.conformance.GradientConformance;
import org.ser4j.models.engine.Engine;

class TensorFlowGradientTest extends GradientConformance {
  @Override
  protected Engine engine() {
    return new TensorFlowEngine();
  }

  @Override
  protected int trials() {
    return 3;
  }
}
