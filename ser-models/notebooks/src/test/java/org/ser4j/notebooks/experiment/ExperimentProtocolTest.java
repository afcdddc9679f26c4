package org.ser4j.notebooks.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.split.ExamplePlan;
import org.ser4j.training.split.Partition;
import org.ser4j.training.split.RandomSplit;
import org.ser4j.training.split.SpeakerFolds;
import org.ser4j.training.split.ValidationRule;

class ExperimentProtocolTest {
  private static final int[] CREMA_D = {1271, 1271, 1271, 1271, 1087, 1271};

  /** Recordings that need not be there, of 24 speakers in turn. */
  private static Corpus corpus(String name, int... labels) {
    List<Utterance> utterances = new ArrayList<>();
    for (int label = 0; label < labels.length; label++) {
      for (int i = 0; i < labels[label]; i++) {
        int speaker = utterances.size() % 24 + 1;
        utterances.add(
            new Utterance(
                Path.of("%05d.wav".formatted(utterances.size())),
                "label" + label,
                Integer.toString(speaker),
                speaker % 2 == 1 ? Sex.MALE : Sex.FEMALE,
                Map.of()));
      }
    }
    return new Corpus(Corpora.named(name).descriptor(), utterances, List.of());
  }

  private static Partition notebook(String id, Corpus corpus) {
    Experiment experiment = Experiments.named(id).get(0);
    ExamplePlan plan =
        ExamplePlan.versions(experiment.config().waveformAugmentation().examplesPerWindow());
    return new ExperimentProtocol(List.of(experiment.protocol()), Optional.empty(), List.of())
        .partitions(corpus, plan)
        .get(0);
  }

  /** Published folds after a notebook's own split. */
  private static ExperimentProtocol folds(List<RandomSplit> splits, Integer... only) {
    SpeakerFolds published = SpeakerFolds.published(new ValidationRule.NextFold());
    return new ExperimentProtocol(splits, Optional.of(published), List.of(only));
  }

  /** The sizes that the notebooks print. */
  @ParameterizedTest
  @CsvSource({
    "001/cnn, 12161, 27362, 9121, 0",
    "003/features_emotion, 1440, 3240, 1080, 0",
    "003/features_gender, 1380, 3105, 1035, 0",
    "003/raw_emotion, 1375, 1100, 275, 0",
    "003/raw_gender, 1375, 1100, 275, 0",
  })
  void partsHaveThePrintedSizes(String id, int recordings, int training, int validation, int test) {
    Partition partition =
        notebook(id, corpus("ravdess", recordings / 2, recordings - recordings / 2));
    assertEquals(training, partition.training().size());
    assertEquals(validation, partition.validation().size());
    assertEquals(test, partition.test().size());
    assertTrue(partition.leakage().leaky());
  }

  @ParameterizedTest
  @CsvSource({"002/wide", "004/2d_second"})
  void stratifiedPartsOfCremaDHaveThePrintedSizes(String id) {
    Partition partition = notebook(id, corpus("crema-d", CREMA_D));
    assertEquals(4948, partition.training().size());
    assertEquals(261, partition.validation().size());
    assertEquals(2233, partition.test().size());
  }

  @Test
  void partsOfNotebook000HaveThePrintedSizes() {
    Partition partition = notebook("000/final", corpus("emov-db", 8000, 8833));
    assertEquals(4209, partition.test().size());
    assertEquals(12624, partition.training().size() + partition.validation().size());
  }

  @Test
  void theNotebooksSplitIsRepeatedWithEachSeed() {
    Corpus corpus = corpus("ravdess", 480, 480);
    List<RandomSplit> splits =
        Stream.of(42L, 7L).map(s -> new RandomSplit(RandomSplit.Unit.CLIPS, 0, .2, s)).toList();
    ExperimentProtocol both = folds(splits, 3);
    List<Partition> partitions = both.partitions(corpus, ExamplePlan.CLIPS);
    assertEquals(3, partitions.size());
    assertNotEquals(partitions.get(0).validation(), partitions.get(1).validation());
    List<RunKey> keys = List.of(both.key(0, 1), both.key(1, 1), both.key(2, 1));
    assertEquals(List.of(new RunKey(0, 42, 1), new RunKey(0, 7, 1), new RunKey(3, 0, 1)), keys);
    assertEquals(splits.get(1).describe(), both.describe(keys.get(1)));
    assertTrue(both.describe(keys.get(2)).endsWith(", fold 3"));
  }

  @Test
  void foldsFollowTheNotebooksProtocolAndAreNotLeaky() {
    Corpus corpus = corpus("ravdess", 480, 480);
    List<RandomSplit> split = List.of(Experiments.named("003/features_emotion").get(0).protocol());
    ExperimentProtocol both = folds(split, 2, 5);
    List<Partition> partitions = both.partitions(corpus, ExamplePlan.versions(3));
    assertEquals(3, partitions.size());
    assertEquals(List.of(0, 2, 5), Stream.of(0, 1, 2).map(i -> both.key(i, 0).fold()).toList());
    assertTrue(partitions.get(0).leakage().leaky());
    for (Partition fold : partitions.subList(1, 3)) {
      assertFalse(fold.leakage().leaky());
      assertTrue(fold.validation().size() > 0);
      assertTrue(fold.test().stream().allMatch(example -> example.version() == 0));
    }
    assertTrue(
        partitions.get(1).protocol().contains("4, 10, 12, 14"), partitions.get(1).protocol());
    ExperimentProtocol alone = folds(List.of());
    assertEquals(5, alone.partitions(corpus, ExamplePlan.CLIPS).size());
    assertEquals(1, alone.key(0, 0).fold());
    ExperimentProtocol sixth = folds(List.of(), 6);
    CorpusException none =
        assertThrows(CorpusException.class, () -> sixth.partitions(corpus, ExamplePlan.CLIPS));
    assertTrue(none.getMessage().contains("1 to 5, not 6"), none.getMessage());
  }
}
