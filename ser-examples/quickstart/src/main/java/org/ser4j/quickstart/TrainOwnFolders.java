package org.ser4j.quickstart;

import java.nio.file.Path;
import java.util.List;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.engine.Engines;
import org.ser4j.training.ModelTrainer;
import org.ser4j.training.TrainingResult;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.engine.TrainingEngines;
import org.ser4j.training.evaluate.Evaluator;
import org.ser4j.training.metric.Evaluation;

/**
 * Trains a model on recordings in folders {@code LABEL/SPEAKER/*.wav}: {@code java TrainOwnFolders
 * recordings model.zip}. {@code EmotionRecognizer.builder().model(path)} then loads it, without any
 * native code.
 */
public final class TrainOwnFolders {
  public static void main(String[] args) {
    Evaluation test = train(Path.of(args[0]), Path.of(args[1]), TrainingConfig.defaults());
    System.out.printf("UAR on a speaker who was not trained on: %.2f%n", test.uar());
  }

  static Evaluation train(Path recordings, Path model, TrainingConfig config) {
    // region train
    Corpus corpus = Corpora.named("folder").read(recordings);
    List<String> testSpeakers = List.of(corpus.speakers().first());
    TrainingResult result =
        ModelTrainer.of(corpus, TrainingEngines.named("pytorch"))
            .config(config)
            .testSpeakers(testSpeakers)
            .train();
    Bundles.write(result.bundle(), model);
    // endregion
    return Evaluator.of(result.bundle(), Engines.named("jvm")).evaluate(result.split().test());
  }
}
