package org.ser4j.training.card;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.ser4j.models.bundle.Bundle;
import org.ser4j.models.layer.Architecture;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.internal.LibraryVersion;
import org.ser4j.training.internal.report.Markdown;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.ConfusionMatrix.Baseline;
import org.ser4j.training.metric.ConfusionMatrix.ClassScore;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.metric.Evaluation.Coverage;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.Split;

/**
 * Writes a model's card in Markdown, with the front matter that Hugging Face reads. Holds no date
 * and no path, so that equal trainings give equal text.
 *
 * @param corpus what the model was trained on
 * @param config with the seed of this training
 * @param engine name
 * @param bundle the model, whose card is empty
 * @param epochs number of epochs that were run
 * @param epoch the one that the weights are from
 */
public record ModelCard(
    CorpusDescriptor corpus,
    TrainingConfig config,
    String engine,
    Bundle bundle,
    int epochs,
    int epoch) {

  /** How a card describes a task. */
  private record Task(String title, String tag, String caveat, String notRecognized) {
    static Task of(String name) {
      return switch (name) {
        case CorpusDescriptor.EMOTION ->
            new Task(
                "Speech emotion recognition",
                "speech-emotion-recognition",
                " Felt emotion sounds different from acted.",
                "what a person feels or means");
        case CorpusDescriptor.SEX ->
            new Task(
                "Speaker sex recognition",
                "speaker-sex-recognition",
                " The sex is what the corpus states about its speakers.",
                "who a person is");
        default ->
            new Task(
                "Recognition of " + name + " in speech",
                "speech-classification",
                "",
                "what a person feels or means");
      };
    }
  }

  /**
   * The card of a model that is trained to be used.
   *
   * @param split the recordings of each part
   * @param testSpeakers speakers that were kept back
   * @param withoutSpeech number of recordings without speech
   * @param unreadable number of recordings that cannot be read
   * @param section what the card says besides, such as a cross-validation; may be blank
   * @param command that makes the model again; may be blank
   */
  public record Use(
      Split split,
      SortedSet<String> testSpeakers,
      int withoutSpeech,
      int unreadable,
      String section,
      String command) {}

  /** Writes the card of a model that is trained to be used. */
  public String write(Use use, Optional<Evaluation> validation) {
    Markdown text = new Markdown();
    Task task = Task.of(corpus.task());
    frontMatter(text);
    text.line("# %s, trained on %s", task.title(), corpus.name()).gap();
    text.line("%s.", labels()).gap();
    input(text);
    data(text);
    parts(text, use);
    validation.ifPresent(evaluation -> validation(text, evaluation));
    if (!use.section().isBlank()) {
      text.line(use.section().strip()).gap();
    }
    intendedUse(text, task);
    making(text, use.command());
    return text.toString();
  }

  /**
   * Writes the card of a model that is trained to measure a protocol.
   *
   * @param warnings about the partition
   */
  public String write(Partition partition, Collection<String> warnings, Evaluation evaluation) {
    Markdown text = new Markdown();
    frontMatter(text);
    text.line("# %s, trained on %s", bundle.architecture().name(), corpus.name()).gap();
    text.line("%s. Made to measure a protocol, not for use in an app.", labels()).gap();
    text.line("## Protocol").gap();
    text.line("%s.", partition.describe()).gap().warnings(warnings);
    text.columns("", "evaluated", "UAR", "accuracy", "macro F1");
    scores(text, partition.leaky() ? "this model (leaky)" : "this model", evaluation.confusion());
    scores(text, "majority class", evaluation.confusion().majorityBaseline().confusion());
    text.gap();
    data(text);
    making(text, "");
    return text.toString();
  }

  private String labels() {
    return "Classifies speech into %d labels: %s"
        .formatted(bundle.labels().size(), String.join(", ", bundle.labels().names()));
  }

  private void frontMatter(Markdown text) {
    text.line("---");
    // Hugging Face knows plain SPDX identifiers; anything else is "other" with a name.
    boolean plain = !corpus.licence().startsWith("LicenseRef-") && !corpus.licence().contains(" ");
    if (plain) {
      text.line("license: " + corpus.licence().toLowerCase(Locale.ROOT));
    } else {
      text.line("license: other").line("license_name: " + corpus.licence());
    }
    text.line("language: " + corpus.language())
        .line("library_name: ser4j")
        .line("pipeline_tag: audio-classification")
        .line("tags:")
        .line("- " + Task.of(corpus.task()).tag())
        .line("---")
        .gap();
  }

  private void input(Markdown text) {
    Architecture architecture = bundle.architecture();
    int rate = config.frontEnd().sampleRate();
    text.line(
            "- Network: `%s`, %,d learned parameters, input %s (channels, bands, frames).",
            architecture.name(), architecture.trainableParameters(), architecture.input())
        .line(
            "- Input: speech at %,d Hz (other rates are resampled), in windows of %.1f s.",
            rate, config.frontEnd().windowSamples() / (double) rate)
        .gap();
  }

  private void data(Markdown text) {
    String source = corpus.url().isEmpty() ? "" : " Available at <" + corpus.url() + ">.";
    boolean cited = !corpus.citation().isEmpty();
    text.line("## Data and licence").gap();
    text.line("%s: %s.%s", corpus.title(), corpus.speech(), source).gap();
    text.line(
        "The weights carry the corpus' licence, %s.%s", corpus.licence(), cited ? " Cite:" : "");
    if (cited) {
      text.gap().line("> " + corpus.citation());
    }
    text.gap();
  }

  private static void parts(Markdown text, Use use) {
    Split split = use.split();
    text.line("## Protocol").gap();
    text.line("No speaker is in two parts.").gap();
    text.columns("part", "speakers", "recordings");
    part(text, "training", Split.speakers(split.training()), split.training().size());
    part(text, "validation", Split.speakers(split.validation()), split.validation().size());
    part(text, "kept back for tests", use.testSpeakers(), split.test().size());
    int leftOut = use.withoutSpeech() + use.unreadable();
    text.gap()
        .line(
            "%d %s left out: %d without speech, %d unreadable.",
            leftOut,
            leftOut == 1 ? "recording was" : "recordings were",
            use.withoutSpeech(),
            use.unreadable())
        .gap();
  }

  private static void part(
      Markdown text, String name, Collection<String> speakers, int recordings) {
    String names = speakers.isEmpty() ? "none" : String.join(", ", speakers);
    text.line("| " + name + " | " + names + " | " + recordings + " |");
  }

  private static void validation(Markdown text, Evaluation validation) {
    Baseline baseline = validation.confusion().majorityBaseline();
    ConfusionMatrix majority = baseline.confusion();
    text.line("## Validation").gap();
    text.line(
            "On the validation speakers, which were also used for calibration and early stopping, so"
                + " these are no test scores.")
        .gap();
    text.columns("", "recordings", "UAR", "accuracy", "macro F1", "ECE")
        .line(
            "| the model | %d | %.3f | %.3f | %.3f | %.3f |",
            validation.n(),
            validation.uar(),
            validation.accuracy(),
            validation.macroF1(),
            validation.ece())
        .line(
            "| majority class, always '%s' | | %.3f | %.3f | %.3f | |",
            baseline.label(),
            majority.unweightedAverageRecall(),
            majority.accuracy(),
            majority.macroF1())
        .gap();
    text.columns("label", "precision", "recall", "F1", "recordings");
    for (ClassScore score : validation.confusion().classScores()) {
      text.line(
          "| %s | %.3f | %.3f | %.3f | %d |",
          score.label(), score.precision(), score.recall(), score.f1(), score.support());
    }
    text.gap().columns("abstain below", "answered", "accuracy of the answers");
    for (Coverage coverage : validation.coverage()) {
      text.line(
          "| %.1f | %.3f | %s |",
          coverage.abstainBelow(),
          coverage.coverage(),
          coverage.coverage() > 0
              ? String.format(Locale.ROOT, "%.3f", coverage.accuracy())
              : "none");
    }
    text.gap();
  }

  private static void scores(Markdown text, String name, ConfusionMatrix confusion) {
    text.line(
        "| %s | %d | %.3f | %.3f | %.3f |",
        name,
        confusion.total(),
        confusion.unweightedAverageRecall(),
        confusion.accuracy(),
        confusion.macroF1());
  }

  private void intendedUse(Markdown text, Task task) {
    text.line("## Intended use").gap();
    text.line(
            "Research and teaching, prototypes, and features in which a person can see and overrule"
                + " the guess, within the terms of the licence.")
        .gap();
    text.line("## Limits").gap();
    text.line("- Trained on: %s.%s", corpus.speech(), task.caveat())
        .line(
            "- Other languages, accents, ages, rooms, telephones and noise were not tested; expect"
                + " lower scores there.")
        .line("- It classifies how a voice sounds, not %s.", task.notRecognized())
        .line(
            "- Do not use it for decisions about people: hiring, grading, policing, credit, health,"
                + " insurance or surveillance.")
        .gap();
  }

  private void making(Markdown text, String command) {
    text.line("## How it was made").gap();
    if (!command.isBlank()) {
      text.line("```").line(command.strip()).line("```").gap();
    }
    text.line(
            "ser4j %s, engine %s, seed %d; %d %s run, weights of epoch %d; temperature %.4f.",
            LibraryVersion.get(),
            engine,
            config.seed(),
            epochs,
            epochs == 1 ? "epoch" : "epochs",
            epoch,
            bundle.calibration().temperature())
        .gap();
    text.line("Hash of the recordings trained and validated on (SHA-256):")
        .line("`" + bundle.provenance().entries().get("corpus_sha256") + "`.")
        .gap();
    text.line("```json").block(config.toJson()).line("```");
  }
}
