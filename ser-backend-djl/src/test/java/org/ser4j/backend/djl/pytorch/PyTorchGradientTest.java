package org.ser4j.backend.djl.pytorch;

import org.ser4j.models.conformance.GradientConformance;
import org.ser4j.models.engine.Engine;

class PyTorchGradientTest extends GradientConformance {
  @Override
  protected Engine engine() {
    return new PyTorchEngine();
  }
}
