package org.ser4j.models.internal.recognize;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.ser4j.api.AudioClip;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.api.Label;
import org.ser4j.api.ModelInfo;
import org.ser4j.api.Recognition;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.api.SerException;
import org.ser4j.models.bundle.Bundle;

/** A recogniser over one classifier. Closing waits for running calls. */
final class BundleRecognizer implements EmotionRecognizer {
  private final Classifier classifier;
  private final ModelInfo model;
  private final Predictor predictor;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  BundleRecognizer(Classifier classifier, double abstainBelow) {
    this.classifier = classifier;
    this.model = info(classifier);
    this.predictor = new Predictor(classifier, model.labels(), abstainBelow);
  }

  @Override
  public EmotionResult recognize(float[] samples, int sampleRate) {
    return whileOpen(() -> predictor.predict(AudioClip.mono(samples, sampleRate)));
  }

  @Override
  public EmotionResult recognize(AudioClip clip) {
    return whileOpen(() -> predictor.predict(clip));
  }

  @Override
  public EmotionResult recognize(Path file) {
    return whileOpen(() -> predictor.predict(file));
  }

  @Override
  public List<Recognition> recognizeAll(List<AudioClip> clips) {
    return whileOpen(
        () -> {
          if (clips == null) {
            throw new InvalidAudioException("the list of clips must not be null");
          }
          List<Recognition> outcomes = new ArrayList<>();
          for (AudioClip clip : clips) {
            outcomes.add(outcome(clip));
          }
          return List.copyOf(outcomes);
        });
  }

  @Override
  public ModelInfo model() {
    return model;
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
      classifier.close();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Recognition outcome(AudioClip clip) {
    try {
      return new Recognition.Success(predictor.predict(clip));
    } catch (SerException e) {
      return new Recognition.Failure(e);
    }
  }

  private <T> T whileOpen(Supplier<T> call) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new RecognizerClosedException("this recogniser is closed; open another one");
      }
      return call.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private static ModelInfo info(Classifier classifier) {
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
