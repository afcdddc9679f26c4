package org.ser4j.backend.djl.pytorch;

import java.util.List;
import org.ser4j.training.engine.OptimizerSettings;
import org.ser4j.training.engine.UpdateRule;

/** What a step does with the gradients. */
interface Update {
  /**
   * Changes the values by their gradients, and zeroes the gradients.
   *
   * @param learningRate 0 or more
   * @param number of the step, from 1
   */
  void step(double learningRate, long number);

  static Update of(OptimizerSettings settings, List<Parameters.Trainable> trainables) {
    double decay = settings.weightDecay();
    Update update =
        settings
            .rule()
            .accept(
                new UpdateRule.Visitor<Update>() {
                  @Override
                  public Update visit(UpdateRule.Adam rule) {
                    return new AdamUpdate(rule, decay, trainables);
                  }

                  @Override
                  public Update visit(UpdateRule.Sgd rule) {
                    return new SgdUpdate(rule, decay, trainables);
                  }

                  @Override
                  public Update visit(UpdateRule.RmsProp rule) {
                    return new RmsPropUpdate(rule, decay, trainables);
                  }
                });
    return settings.clips() ? new ClippedUpdate(settings.clipNorm(), update, trainables) : update;
  }
}
