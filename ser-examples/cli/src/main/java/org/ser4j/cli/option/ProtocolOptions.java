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
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who is learned from and judged, where it is not the published folds. */
public final class ProtocolOptions {
  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description =
          "speaker-folds, leave-one-speaker-out, cross-corpus, declared (parts that the corpus"
              + " names), or, leaky, random-rows (copies of a recording on both sides),"
              + " random-clips, stratified-clips. Default: speaker-folds.")
  private Name protocol = Name.SPEAKER_FOLDS;

  @Option(
      names = "--test-share",
      paramLabel = "S",
      description = "Of a random protocol: share that is tested on, in [0, 1). Default: 0.25.")
  private Double test;

  @Option(
      names = "--validation-share",
      paramLabel = "S",
      description = "Of a random protocol: share of the rest that is validated on. Default: 0.")
  private Double validation;

  @Option(
      names = "--test-corpus",
      paramLabel = "NAME",
      split = ",",
      description =
          "Of the protocol cross-corpus: which of the corpora are tested on; the others are learned"
              + " from. A folder or table has its own name.")
  private List<String> tested = List.of();

  /** How a corpus is divided. */
  public enum Name {
    SPEAKER_FOLDS,
    LEAVE_ONE_SPEAKER_OUT,
    CROSS_CORPUS,
    DECLARED,
    RANDOM_ROWS,
    RANDOM_CLIPS,
    STRATIFIED_CLIPS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * The protocol asked for.
   *
   * @param rule who is validated on, where speakers stay apart
   * @param seed of a random draw
   * @return empty for the published folds
   * @throws ParameterException if shares are out of range, or an option is of no use or missing
   */
  public Optional<Protocol> read(ValidationRule rule, long seed, CommandLine command) {
    RandomSplit.Unit unit =
        switch (protocol) {
          case RANDOM_ROWS -> RandomSplit.Unit.ROWS;
          case RANDOM_CLIPS -> RandomSplit.Unit.CLIPS;
          case STRATIFIED_CLIPS -> RandomSplit.Unit.STRATIFIED_CLIPS;
          default -> null;
        };
    if (tested.isEmpty() == (protocol == Name.CROSS_CORPUS)) {
      throw new ParameterException(
          command,
          "--protocol cross-corpus and --test-corpus, which names the corpora that are tested on,"
              + " go together");
    }
    if (unit != null) {
      return Optional.of(random(unit, seed, command));
    }
    if (test != null || validation != null) {
      throw new ParameterException(
          command, "--test-share and --validation-share are for a random --protocol");
    }
    return switch (protocol) {
      case LEAVE_ONE_SPEAKER_OUT -> Optional.of(SpeakerFolds.leaveOneSpeakerOut(rule));
      case CROSS_CORPUS -> Optional.of(new CrossCorpus(tested, rule));
      case DECLARED -> Optional.of(new PredefinedSplit());
      default -> Optional.empty();
    };
  }

  private RandomSplit random(RandomSplit.Unit unit, long seed, CommandLine command) {
    try {
      return new RandomSplit(
          unit, test == null ? 0.25 : test, validation == null ? 0 : validation, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--test-share, --validation-share: " + e.getMessage());
    }
  }
}
