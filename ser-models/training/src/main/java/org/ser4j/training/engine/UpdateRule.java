package org.ser4j.training.engine;

/**
 * A rule of gradient descent: what a gradient g does to a value at the learning rate r. The state
 * of a rule starts at 0.
 */
public sealed interface UpdateRule {
  /** Calls the visitor's method for this rule. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Adam, Kingma and Ba 2015, and AdamW, Loshchilov and Hutter 2019: {@code mean = beta1 * mean +
   * (1 - beta1) * g}, {@code square = beta2 * square + (1 - beta2) * g^2}, {@code value -= r * mean
   * / (1 - beta1^t) / (sqrt(square / (1 - beta2^t)) + epsilon)} in step t = 1, 2 and so on.
   *
   * @param beta1 decay of the first moment, in [0, 1)
   * @param beta2 decay of the second moment, in [0, 1)
   * @param epsilon added to the root of the second moment, over 0
   * @param decoupled whether weight decay is taken off the weights, {@code value -= r * decay *
   *     value}, as AdamW does, or added to the gradient
   */
  record Adam(double beta1, double beta2, double epsilon, boolean decoupled) implements UpdateRule {
    /** Throws an {@link IllegalArgumentException} if a value is out of its range. */
    public Adam {
      require(beta1 >= 0 && beta1 < 1, "beta1 in [0, 1), not ", beta1);
      require(beta2 >= 0 && beta2 < 1, "beta2 in [0, 1), not ", beta2);
      require(epsilon > 0, "epsilon over 0, not ", epsilon);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Stochastic gradient descent with momentum, Sutskever et al. 2013: {@code velocity = momentum *
   * velocity + g}, {@code value -= r * velocity}, or with Nesterov's look ahead {@code value -= r *
   * (g + momentum * velocity)}.
   *
   * @param momentum in [0, 1); 0 for none
   * @param nesterov whether to look ahead; needs a momentum
   */
  record Sgd(double momentum, boolean nesterov) implements UpdateRule {
    /** Throws an {@link IllegalArgumentException} if a value is out of its range. */
    public Sgd {
      require(momentum >= 0 && momentum < 1, "momentum in [0, 1), not ", momentum);
      require(!nesterov || momentum > 0, "nesterov needs a momentum over 0, not ", momentum);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * RMSprop, Tieleman and Hinton 2012, not centred: {@code square = alpha * square + (1 - alpha) *
   * g^2}, {@code velocity = momentum * velocity + g / (sqrt(square) + epsilon)}, {@code value -= r
   * * velocity}.
   *
   * @param alpha decay of the mean square, in [0, 1)
   * @param epsilon added to its root, over 0
   * @param momentum in [0, 1); 0 for none
   */
  record RmsProp(double alpha, double epsilon, double momentum) implements UpdateRule {
    /** Throws an {@link IllegalArgumentException} if a value is out of its range. */
    public RmsProp {
      require(alpha >= 0 && alpha < 1, "alpha in [0, 1), not ", alpha);
      require(epsilon > 0, "epsilon over 0, not ", epsilon);
      require(momentum >= 0 && momentum < 1, "momentum in [0, 1), not ", momentum);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** One method for each rule. */
  interface Visitor<R> {
    R visit(Adam rule);

    R visit(Sgd rule);

    R visit(RmsProp rule);
  }

  private static void require(boolean holds, String message, double value) {
    if (!holds) {
      throw new IllegalArgumentException("optimizer: " + message + value);
    }
  }
}
