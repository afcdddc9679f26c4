package org.ser4j.training;

import java.util.List;
import java.util.Optional;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.split.Split;

/**
 * The result of a training.
 *
 * @param bundle the model, with its card
 * @param history one report for each epoch that was run
 * @param epoch the one that the bundle's weights are from, from 1
 * @param validation scores on the validation speakers, which were also used for calibration and
 *     early stopping, so not a test score; empty without validation speakers
 * @param split the recordings of each part
 * @param withoutSpeech recordings that were skipped because no speech was found
 * @param unreadable recordings that were skipped because they cannot be read
 */
public record TrainingResult(
    Bundle bundle,
    List<EpochReport> history,
    int epoch,
    Optional<Evaluation> validation,
    Split split,
    List<SkippedFile> withoutSpeech,
    List<SkippedFile> unreadable) {
  /** Copies the lists. */
  public TrainingResult {
    history = List.copyOf(history);
    withoutSpeech = List.copyOf(withoutSpeech);
    unreadable = List.copyOf(unreadable);
  }
}
