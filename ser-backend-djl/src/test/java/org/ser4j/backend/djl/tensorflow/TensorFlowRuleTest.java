package org.ser4j.backend.djl.tensorflow;

import org.ser4j.models.conformance.RuleConformance;
import org.ser4j.models.engine.Engine;

class TensorFlowRuleTest extends RuleConformance {
  @Override
  protected Engine engine() {
    return new TensorFlowEngine();
  }
}
