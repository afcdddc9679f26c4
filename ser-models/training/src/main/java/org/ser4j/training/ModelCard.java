package org.ser4j.training;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import org.ser4j.models.layer.Architecture;
import org.ser4j.training.config.TrainingConfig;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.metric.Baseline;
import org.ser4j.training.metric.ClassScore;
import org.ser4j.training.metric.ConfusionMatrix;
import org.ser4j.training.metric.Coverage;
import org.ser4j.training.metric.Evaluation;
import org.ser4j.training.report.FrontMatter;
import org.ser4j.training.report.LibraryVersion;
import org.ser4j.training.report.TaskWords;
import org.ser4j.training.split.Split;

/**
 * Writes a model card in Markdown, with the front matter that Hugging Face reads. Holds no date and
 * no path, so that the same training gives the same text.
 */
final class ModelCard {
  private final CorpusDescriptor corpus;
  private final TrainingConfig config;
  private final String engine;
  private final SortedSet<String> testSpeakers;
  private final TaskWords words;
  private final StringBuilder text = new StringBuilder();

  ModelCard(
      CorpusDescriptor corpus,
      TrainingConfig config,
      String engine,
      SortedSet<String> testSpeakers) {
    this.corpus = corpus;
    this.config = config;
    this.engine = engine;
    this.testSpeakers = testSpeakers;
    this.words = TaskWords.of(corpus.task());
  }

  String write(TrainingResult result, String command, String section) {
    text.setLength(0);
    FrontMatter.of(corpus).forEach(this::line);
    what(result);
    data(result);
    result.validation().ifPresent(this::numbers);
    if (!section.isBlank()) {
      line(section.strip());
      line("");
    }
    use();
    making(result, command);
    return text.toString();
  }

  private void what(TrainingResult result) {
    Architecture architecture = result.bundle().architecture();
    line("# " + words.title() + ", trained on " + corpus.name());
    line("");
    line(
        "Tells which of %d labels a voice sounds like: %s.",
        result.bundle().labels().size(), String.join(", ", result.bundle().labels().names()));
    line("");
    line(
        "- Network: `%s`, %,d learned parameters, input %s (channels, bands, frames).",
        architecture.name(), architecture.trainableParameters(), architecture.input());
    line(
        "- Input: speech at %,d Hz (other rates are resampled), in windows of %.1f s.",
        config.frontEnd().sampleRate(),
        config.frontEnd().windowSamples() / (double) config.frontEnd().sampleRate());
    line("");
  }

  private void data(TrainingResult result) {
    Split split = result.split();
    line("## Data and licence");
    line("");
    String where = corpus.url().isEmpty() ? "" : " To be had at <" + corpus.url() + ">.";
    line(corpus.title() + ": " + corpus.speech() + "." + where);
    line("");
    boolean cited = !corpus.citation().isEmpty();
    line(
        "The weights carry the corpus' licence, "
            + corpus.licence()
            + "."
            + (cited ? " Cite:" : ""));
    if (cited) {
      line("");
      line("> " + corpus.citation());
    }
    line("");
    line("## Protocol");
    line("");
    line("No speaker is in two parts.");
    line("");
    line("| part | speakers | recordings |");
    line("|---|---|---|");
    part("training", Split.speakers(split.training()), split.training().size());
    part("validation", Split.speakers(split.validation()), split.validation().size());
    part("kept back for tests", testSpeakers, split.test().size());
    line("");
    int leftOut = result.withoutSpeech().size() + result.unreadable().size();
    line(
        "%d %s left out: %d without speech, %d unreadable.",
        leftOut,
        leftOut == 1 ? "recording was" : "recordings were",
        result.withoutSpeech().size(),
        result.unreadable().size());
    line("");
  }

  private void numbers(Evaluation validation) {
    line("## Validation");
    line("");
    line(
        "On the validation speakers, whom the temperature and the stopping were chosen on; so these"
            + " numbers are no test.");
    line("");
    line("| | recordings | UAR | accuracy | macro F1 | ECE |");
    line("|---|---|---|---|---|---|");
    line(
        "| the model | %d | %.3f | %.3f | %.3f | %.3f |",
        validation.n(),
        validation.uar(),
        validation.accuracy(),
        validation.macroF1(),
        validation.ece());
    Baseline baseline = Baseline.majority(validation.confusion());
    ConfusionMatrix majority = baseline.confusion();
    line(
        "| majority class, always '%s' | | %.3f | %.3f | %.3f | |",
        baseline.label(),
        majority.unweightedAverageRecall(),
        majority.accuracy(),
        majority.macroF1());
    line("");
    line("| label | precision | recall | F1 | recordings |");
    line("|---|---|---|---|---|");
    for (ClassScore score : validation.confusion().classScores()) {
      line(
          "| %s | %.3f | %.3f | %.3f | %d |",
          score.label(), score.precision(), score.recall(), score.f1(), score.support());
    }
    line("");
    line("| abstain below | answered | accuracy of the answers |");
    line("|---|---|---|");
    for (Coverage coverage : validation.coverage()) {
      line(
          "| %.1f | %.3f | %s |",
          coverage.abstainBelow(),
          coverage.coverage(),
          coverage.coverage() > 0
              ? String.format(Locale.ROOT, "%.3f", coverage.accuracy())
              : "none");
    }
    line("");
  }

  private void use() {
    line("## Intended use");
    line("");
    line(
        "Research and teaching, prototypes, and features in which a person can see and overrule the"
            + " guess, within the terms of the licence.");
    line("");
    line("## Limits");
    line("");
    line(("- What was learned: " + corpus.speech() + ". " + words.acted()).strip());
    line(
        "- Other languages, accents, ages, rooms, telephones and noise were not tested; expect worse"
            + " numbers there.");
    line("- It hears how a voice sounds, not " + words.unheard() + ".");
    line(
        "- Do not use it for decisions about people: hiring, grading, policing, credit, health,"
            + " insurance or surveillance.");
    line("");
  }

  private void making(TrainingResult result, String command) {
    line("## How it was made");
    line("");
    if (!command.isBlank()) {
      line("```");
      line(command.strip());
      line("```");
      line("");
    }
    line(
        "ser4j %s, engine %s, seed %d; %d %s run, weights of epoch %d; temperature %.4f.",
        LibraryVersion.get(),
        engine,
        config.seed(),
        result.history().size(),
        result.history().size() == 1 ? "epoch" : "epochs",
        result.epoch(),
        result.bundle().calibration().temperature());
    line("");
    line("Hash of the recordings trained and validated on (SHA-256):");
    line("`" + result.bundle().provenance().entries().get("corpus_sha256") + "`.");
    line("");
    line("```json");
    text.append(config.toJson());
    line("```");
  }

  private void part(String name, Collection<String> speakers, int recordings) {
    String who = speakers.isEmpty() ? "none" : String.join(", ", speakers);
    line("| " + name + " | " + who + " | " + recordings + " |");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void line(String format, Object... values) {
    line(String.format(Locale.ROOT, format, values));
  }
}
