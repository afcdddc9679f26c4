package org.ser4j.training.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Subset;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;
import org.ser4j.training.split.Partition.Leakage;
import org.ser4j.training.split.RandomSplit.Unit;

/** What the protocols put where, and whether they know that they are leaky. */
class ProtocolTest {
  private static final ValidationRule NOBODY = new ValidationRule.None(1);

  /** Each speaker says each label a number of times. */
  private static Corpus corpus(String name, int each, List<String> labels, String... speakers) {
    List<Utterance> utterances = new ArrayList<>();
    for (String speaker : speakers) {
      for (String label : labels) {
        for (int i = 0; i < each; i++) {
          Sex sex = speaker.startsWith("f") ? Sex.FEMALE : Sex.MALE;
          Path file = Path.of(name, speaker, label + i + ".wav");
          utterances.add(new Utterance(file, label, speaker, sex, Map.of()));
        }
      }
    }
    return new Corpus(descriptor(name, labels), utterances, List.of());
  }

  private static CorpusDescriptor descriptor(String name, List<String> labels) {
    return CorpusDescriptor.builder(name, name).labels(labels).build();
  }

  private final Corpus four = corpus("calls", 5, List.of("happy", "sad"), "f1", "f2", "m1", "m2");

  private static Partition only(Protocol protocol, Corpus corpus, ExamplePlan plan) {
    List<Partition> partitions = protocol.partitions(corpus, plan);
    assertEquals(1, partitions.size());
    return partitions.get(0);
  }

  @Test
  void randomRowsPutCopiesOfARecordingOnBothSides() {
    Protocol protocol = new RandomSplit(Unit.ROWS, 0.25, 0, 42);
    Partition partition = only(protocol, four, ExamplePlan.versions(3));
    assertEquals(90, partition.training().size());
    assertEquals(30, partition.test().size());
    Leakage leakage = partition.leakage();
    assertTrue(leakage.leaky());
    Set<Path> learned =
        partition.training().stream().map(r -> r.utterance().file()).collect(Collectors.toSet());
    long copies =
        partition.test().stream().filter(r -> learned.contains(r.utterance().file())).count();
    assertTrue(copies > 20, "copies " + copies);
    assertEquals(copies, leakage.ofClips());
    assertEquals(30, leakage.ofSpeakers());
    assertEquals(
        "random rows, 25 % test, 0 % of the rest validation, seed 42: 90 training, 0 validation, 30"
            + " test examples; leaky: "
            + copies
            + " of 30 evaluated examples are versions or segments of training recordings; 30 of 30"
            + " evaluated examples are of training speakers: f1, f2, m1, m2",
        partition.describe());
    assertThrows(CorpusException.class, partition::toSplit);
  }

  @Test
  void randomClipsLeakSpeakersOnlyAndJudgeNoCopies() {
    for (Unit unit : List.of(Unit.CLIPS, Unit.STRATIFIED_CLIPS)) {
      Partition partition =
          only(new RandomSplit(unit, 0.3, 0.1, 1), four, new ExamplePlan(u -> 2, 3));
      assertEquals(12 * 2, partition.test().size());
      assertEquals(3 * 2, partition.validation().size());
      assertEquals(25 * 6, partition.training().size());
      assertTrue(partition.test().stream().allMatch(row -> row.version() == 0));
      assertEquals(0, partition.leakage().ofClips());
      assertEquals(24, partition.leakage().ofSpeakers());
    }
  }

  @Test
  void theSameSeedGivesTheSamePartsAndAnotherOthers() {
    Protocol one = new RandomSplit(Unit.CLIPS, 0.25, 0.1, 7);
    assertEquals(one.partitions(four), new RandomSplit(Unit.CLIPS, 0.25, 0.1, 7).partitions(four));
    assertNotEquals(
        one.partitions(four).get(0).test(),
        new RandomSplit(Unit.CLIPS, 0.25, 0.1, 8).partitions(four).get(0).test());
  }

  @Test
  void stratifiedPartsHaveTheSameSharesOfEachClass() {
    List<Utterance> utterances = new ArrayList<>();
    Map.of("happy", 70, "sad", 20, "angry", 11)
        .forEach(
            (label, count) -> {
              for (int i = 0; i < count; i++) {
                Path file = Path.of(label + i + ".wav");
                utterances.add(new Utterance(file, label, "f1", Sex.FEMALE, Map.of()));
              }
            });
    Corpus uneven =
        new Corpus(descriptor("x", List.of("happy", "sad", "angry")), utterances, List.of());
    Partition partition =
        only(new RandomSplit(Unit.STRATIFIED_CLIPS, 0.3, 0.05, 3), uneven, ExamplePlan.CLIPS);
    // 31 of 101: 21.49, 6.14 and 3.38; of the other 70 four: 2.8, 0.8 and 0.46.
    assertEquals(Map.of("happy", 22L, "sad", 6L, "angry", 3L), counts(partition.test()));
    assertEquals(Map.of("happy", 3L, "sad", 1L), counts(partition.validation()));
    utterances.add(new Utterance(Path.of("once.wav"), "calm", "f1", Sex.FEMALE, Map.of()));
    Corpus once = new Corpus(uneven.descriptor(), utterances, List.of());
    Protocol protocol = new RandomSplit(Unit.STRATIFIED_CLIPS, 0.3, 0, 3);
    assertTrue(
        assertThrows(CorpusException.class, () -> protocol.partitions(once))
            .getMessage()
            .contains("'calm'"));
  }

  private static Map<String, Long> counts(List<Example> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(r -> r.utterance().label(), TreeMap::new, Collectors.counting()));
  }

  @Test
  void leaveOneSpeakerOutIsNotLeaky() {
    List<Partition> partitions =
        SpeakerFolds.leaveOneSpeakerOut(NOBODY).partitions(four, ExamplePlan.versions(2));
    assertEquals(4, partitions.size());
    for (Partition partition : partitions) {
      assertEquals(10, partition.test().size());
      assertEquals(60, partition.training().size());
      assertFalse(partition.leakage().leaky());
    }
    assertEquals(
        "leave-one-speaker-out, tested on f1: 60 training, 0 validation, 10 test examples; not leaky",
        partitions.get(0).describe());
    assertEquals(10, partitions.get(0).toSplit().test().size());
  }

  @Test
  void groupsOfSpeakersHaveBothSexesAndEveryoneOnce() {
    Corpus corpus =
        corpus("x", 1, List.of("a", "b"), "f1", "f2", "f3", "f4", "m1", "m2", "m3", "m4");
    Folds folds = Folds.grouped(corpus, 4, 5);
    Set<String> all = new HashSet<>();
    for (SortedSet<String> group : folds.development()) {
      assertEquals(2, group.size());
      assertTrue(group.first().startsWith("f") && group.last().startsWith("m"), "" + group);
      all.addAll(group);
    }
    assertEquals(corpus.speakers(), all);
    assertEquals(folds, Folds.grouped(corpus, 4, 5));
    assertEquals(4, SpeakerFolds.grouped(4, 5, NOBODY).partitions(corpus).size());
    assertTrue(
        assertThrows(CorpusException.class, () -> Folds.grouped(four, 5, 0))
            .getMessage()
            .startsWith("5 folds need as many speakers; there are 4"));
    assertThrows(IllegalArgumentException.class, () -> Folds.grouped(four, 1, 0));
  }

  @Test
  void aSpeakerInTwoFoldsIsRefused() {
    List<SortedSet<String>> twice = Folds.eachSpeaker(four).development().subList(0, 2);
    List<SortedSet<String>> again = new ArrayList<>(twice);
    again.add(twice.get(0));
    SortedSet<String> nobody = Folds.eachSpeaker(four).finalTest();
    assertTrue(
        assertThrows(CorpusException.class, () -> new Folds(again, nobody))
            .getMessage()
            .startsWith("speaker f1 is in two folds"));
    assertThrows(CorpusException.class, () -> new Folds(twice, twice.get(0)));
  }

  @Test
  void acrossCorporaOnlyKnownLabelsAreTested() {
    Corpus both =
        Corpus.combine(
            List.of(
                corpus("one", 2, List.of("happy", "sad"), "f1", "m1"),
                corpus("two", 2, List.of("sad", "sleepy"), "f1")));
    Partition partition = only(new CrossCorpus(List.of("two"), NOBODY), both, ExamplePlan.CLIPS);
    assertEquals(Map.of("sad", 2L), counts(partition.test()));
    assertEquals(
        "cross-corpus, tested on two without [sleepy], not in training", partition.protocol());
    assertEquals(8, partition.training().size());
    assertFalse(partition.leakage().leaky());
    for (String wrong : List.of("three", "f1")) {
      CrossCorpus protocol = new CrossCorpus(List.of(wrong), NOBODY);
      assertThrows(CorpusException.class, () -> protocol.partitions(both));
    }
    CrossCorpus single = new CrossCorpus(List.of("calls"), NOBODY);
    assertThrows(CorpusException.class, () -> single.partitions(four));
    CrossCorpus all = new CrossCorpus(List.of("one", "two"), NOBODY);
    assertThrows(CorpusException.class, () -> all.partitions(both));
  }

  @Test
  void aPredefinedSplitIsTakenAndEvaluated() {
    List<Utterance> utterances = new ArrayList<>();
    for (Subset part : Subset.values()) {
      for (String label : List.of("a", "b")) {
        utterances.add(
            new Utterance(
                Path.of(part + label + ".wav"),
                label,
                Utterance.UNKNOWN_SPEAKER,
                Sex.UNKNOWN,
                Map.of(Subset.ATTRIBUTE, part.word())));
      }
    }
    Corpus declared = new Corpus(descriptor("x", List.of("a", "b")), utterances, List.of());
    Partition partition = only(new PredefinedSplit(), declared, ExamplePlan.CLIPS);
    assertEquals(2, partition.test().size());
    assertEquals(
        "leaky: 2 of 2 evaluated examples are of unknown speakers, as are some training examples",
        partition.leakage().toString());
    assertThrows(CorpusException.class, () -> new PredefinedSplit().partitions(four));
    assertTrue(
        assertThrows(
                CorpusException.class, () -> Split.bySpeaker(declared, List.of(), List.of("x")))
            .getMessage()
            .contains("gives no speakers"));
  }

  @Test
  void whatCannotBeDividedIsRefused() {
    Corpus tiny = corpus("x", 1, List.of("a"), "f1");
    Protocol random = new RandomSplit(Unit.CLIPS, 0.25, 0, 1);
    assertThrows(CorpusException.class, () -> random.partitions(tiny));
    assertThrows(CorpusException.class, () -> SpeakerFolds.published(NOBODY).partitions(tiny));
    assertThrows(IllegalArgumentException.class, () -> new RandomSplit(Unit.CLIPS, 1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new RandomSplit(Unit.CLIPS, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> ExamplePlan.versions(0));
    Example row = new Example(tiny.utterances().get(0), 0, 0);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Partition("x", List.of(row), List.of(), List.of(row)));
    Corpus one = corpus("x", 2, List.of("a"), "f1", "f2");
    Partition partition = SpeakerFolds.published(NOBODY).partitions(one).get(0);
    assertThrows(CorpusException.class, () -> partition.requireTrainable(one.labels()));
    assertThrows(CorpusException.class, () -> partition.requireTrainable(List.of("a", "b")));
  }

  @Test
  void whatIsChosenOnIsLeakyThoughNobodyIsOnBothSides() {
    Partition whole = SpeakerFolds.published(NOBODY).partitions(four).get(0);
    assertFalse(whole.leaky());
    assertTrue(whole.describe().endsWith("; not leaky"), whole.describe());
    Partition watched = new Partition("own", whole.training(), whole.test(), List.of());
    assertFalse(watched.leakage().leaky());
    assertTrue(watched.leaky());
    assertTrue(
        watched.describe().contains("; leaky: scored on the validation part"), watched.describe());
  }

  @Test
  void publishedFoldsLeaveTheFinalTestOut() {
    List<Utterance> utterances = new ArrayList<>();
    for (int actor = 1; actor <= 24; actor++) {
      Sex sex = actor % 2 == 1 ? Sex.MALE : Sex.FEMALE;
      utterances.add(new Utterance(Path.of(actor + ".wav"), "sad", "" + actor, sex, Map.of()));
    }
    Corpus ravdess = new Corpus(Corpora.named("ravdess").descriptor(), utterances, List.of());
    List<Partition> partitions =
        SpeakerFolds.published(new ValidationRule.NextFold()).partitions(ravdess);
    assertEquals(5, partitions.size());
    for (Partition partition : partitions) {
      assertEquals(2, partition.validation().size());
      assertEquals(
          20,
          partition.training().size() + partition.validation().size() + partition.test().size());
      assertFalse(partition.leakage().leaky());
    }
    assertEquals(20, SpeakerFolds.leaveOneSpeakerOut(NOBODY).partitions(ravdess).size());
  }
}
