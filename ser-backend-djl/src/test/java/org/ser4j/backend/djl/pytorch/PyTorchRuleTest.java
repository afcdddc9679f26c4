package org.ser4j.backend.djl.pytorch;

import org.ser4j.models.conformance.RuleConformance;
import org.ser4j.models.engine.Engine;

class PyTorchRuleTest extends RuleConformance {
  @Override
  protected Engine engine() {
    return new PyTorchEngine();
  }
}
