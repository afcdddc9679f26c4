package org.ser4j.training;

import java.util.List;
import java.util.Optional;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.training.corpus.SkippedFile;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.EpochReport;
import org.ser4j.training.split.Split;

/**
 * What a training gave.
 *
 * @param bundle the model, ready to be written
 * @param history one report an epoch that was run
 * @param epoch whose weights the bundle holds, from 1
 * @param validation how good the bundle is on the validation speakers, whom the stopping and the
 *     temperature were chosen on; empty if the configuration validates on nobody
 * @param split who was trained on, validated on and kept back
 * @param withoutSpeech recordings that were left out since they hold no speech
 * @param unreadable recordings that were left out since they could not be read
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
