package org.ser4j.models.recognize;

import org.ser4j.api.Label;
import org.ser4j.api.ModelInfo;
import org.ser4j.models.bundle.Bundle;

/** What users are told of a model. */
final class Models {
  private Models() {}

  static ModelInfo info(Classifier classifier) {
    Bundle bundle = classifier.bundle();
    return new ModelInfo(
        bundle.network().name(),
        classifier.engine(),
        bundle.labels().task(),
        bundle.labels().names().stream().map(Label::new).toList(),
        bundle.preprocessor().frontEnd().sampleRate(),
        bundle.network().trainableParameters(),
        bundle.card());
  }
}
