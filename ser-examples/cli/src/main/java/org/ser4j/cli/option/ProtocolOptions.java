package org.ser4j.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ser4j.training.split.CrossCorpus;
import org.ser4j.training.split.PredefinedSplit;
import org.ser4j.training.split.Protocol;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.ValidationRule;
import picocli.CommandLine.Option;

/** How a corpus is split into training, validation and test. */
public final class ProtocolOptions {
  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description =
          "speaker-folds, leave-one-speaker-out, cross-corpus, declared (parts that the corpus"
              + " names); or leaky ones: random-examples (versions of a recording in training and"
              + " test), random-clips, stratified-clips. Default: speaker-folds.")
  private Name protocol = Name.SPEAKER_FOLDS;

  @Option(
      names = "--test-share",
      paramLabel = "S",
      description = "Share of the test in a random protocol, in [0, 1). Default: 0.25.")
  private Double test;

  @Option(
      names = "--validation-share",
      paramLabel = "S",
      description = "Share of the rest for validation in a random protocol. Default: 0.")
  private Double validation;

  @Option(
      names = "--test-corpus",
      paramLabel = "NAME",
      split = ",",
      description =
          "Corpora to test on with --protocol cross-corpus; the others are trained on. A folder or"
              + " table is called by its file name.")
  private List<String> testCorpora = List.of();

  /** The protocols. */
  public enum Name {
    SPEAKER_FOLDS,
    LEAVE_ONE_SPEAKER_OUT,
    CROSS_CORPUS,
    DECLARED,
    RANDOM_EXAMPLES,
    RANDOM_CLIPS,
    STRATIFIED_CLIPS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The protocol.
   *
   * @param rule for validation speakers, where speakers are kept apart
   * @param seed of a random split
   * @return empty for speaker folds
   */
  public Optional<Protocol> read(ValidationRule rule, long seed) {
    if (testCorpora.isEmpty() == (protocol == Name.CROSS_CORPUS)) {
      throw new UsageException("--protocol cross-corpus and --test-corpus need each other");
    }
    Protocol read =
        switch (protocol) {
          case SPEAKER_FOLDS -> null;
          case LEAVE_ONE_SPEAKER_OUT -> SpeakerFolds.leaveOneSpeakerOut(rule);
          case CROSS_CORPUS -> new CrossCorpus(testCorpora, rule);
          case DECLARED -> new PredefinedSplit();
          case RANDOM_EXAMPLES -> random(RandomSplit.Unit.ROWS, seed);
          case RANDOM_CLIPS -> random(RandomSplit.Unit.CLIPS, seed);
          case STRATIFIED_CLIPS -> random(RandomSplit.Unit.STRATIFIED_CLIPS, seed);
        };
    if (!(read instanceof RandomSplit) && (test != null || validation != null)) {
      throw new UsageException("--test-share and --validation-share need a random --protocol");
    }
    return Optional.ofNullable(read);
  }

  private RandomSplit random(RandomSplit.Unit unit, long seed) {
    try {
      return new RandomSplit(
          unit, test == null ? 0.25 : test, validation == null ? 0 : validation, seed);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--test-share, --validation-share: " + e.getMessage());
    }
  }
}
