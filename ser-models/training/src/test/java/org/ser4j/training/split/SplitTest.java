package org.ser4j.training.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.corpus.reader.Corpora;

class SplitTest {
  private final Corpus corpus = ravdess(IntStream.rangeClosed(1, 24).toArray());
  private final ValidationRule nextFold = new ValidationRule.NextFold();

  @Test
  void theFoldsHoldEveryActorOnce() {
    List<String> all =
        new ArrayList<>(Folds.published(Corpora.named("ravdess").descriptor()).finalTest());
    Folds.published(Corpora.named("ravdess").descriptor()).development().forEach(all::addAll);
    assertEquals(24, all.size());
    assertEquals(corpus.speakers(), Set.copyOf(all));
  }

  @Test
  void validationIsTheLowestOddAndEvenActorOfTheNextFold() {
    // Fold 2 has no odd actor, so fold 3's stands in.
    List<List<String>> expected =
        List.of(
            List.of("4", "9"),
            List.of("8", "9"),
            List.of("3", "24"),
            List.of("2", "15"),
            List.of("1", "20"));
    List<Set<String>> folds =
        List.copyOf(Folds.published(Corpora.named("ravdess").descriptor()).development());
    for (int i = 0; i < folds.size(); i++) {
      assertEquals(expected.get(i), choose(folds.get(i)));
    }
    assertEquals(
        List.of("1", "20"),
        choose(Folds.published(Corpora.named("ravdess").descriptor()).finalTest()));
    assertEquals(List.of("1", "20"), choose(Set.of("6", "13")));
    assertEquals(List.of("1", "20"), choose(Set.of()));
  }

  @Test
  void neverValidatesOnTheTestedOrTheFinalTest() {
    assertEquals(
        List.of("20", "21"), List.copyOf(nextFold.choose(ravdess(1, 20, 21), Set.of("1"))));
    Corpus finalOnly = ravdess(6, 13);
    assertThrows(CorpusException.class, () -> nextFold.choose(finalOnly, Set.of()));
    assertThrows(CorpusException.class, () -> nextFold.choose(ravdess(1), Set.of("1")));
  }

  @Test
  void otherCorporaTakeSpeakersInOrder() {
    Corpus other = withoutFolds(1, 2, 3);
    assertEquals(List.of("2", "3"), List.copyOf(nextFold.choose(other, Set.of("1"))));
  }

  @Test
  void splitsBySpeaker() {
    Split split = Split.bySpeaker(corpus, List.of("1", "20"), Set.of("6", "13"));
    assertEquals(List.of("6", "13"), List.copyOf(Split.speakers(split.test())));
    assertEquals(List.of("1", "20"), List.copyOf(Split.speakers(split.validation())));
    assertEquals(20, Split.speakers(split.training()).size());
  }

  @Test
  void absentTestSpeakersLeaveTheTestEmpty() {
    Split split = Split.bySpeaker(ravdess(1, 2, 3), List.of("1"), Set.of("6", "13"));
    assertTrue(split.test().isEmpty());
    assertEquals(List.of("2", "3"), List.copyOf(Split.speakers(split.training())));
  }

  @Test
  void refusesLeaksAndEmptyParts() {
    assertMessage("both sides", () -> Split.bySpeaker(corpus, List.of("6"), Set.of("6")));
    assertMessage(
        "has no recordings", () -> Split.bySpeaker(ravdess(1, 2), List.of("3"), Set.of()));
    assertMessage(
        "nobody is left", () -> Split.bySpeaker(ravdess(1, 2), List.of("1"), Set.of("2")));
    List<Utterance> one = ravdess(1).utterances();
    assertMessage("both sides", () -> new Split(one, one, List.of()));
    assertMessage("both sides", () -> new Split(one, List.of(), one));
  }

  private List<String> choose(Collection<String> test) {
    return List.copyOf(nextFold.choose(corpus, test));
  }

  private static void assertMessage(String part, Runnable action) {
    CorpusException e = assertThrows(CorpusException.class, action::run);
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }

  private static Corpus ravdess(int... actors) {
    return corpus(Corpora.named("ravdess").descriptor(), actors);
  }

  private static Corpus withoutFolds(int... actors) {
    CorpusDescriptor known = Corpora.named("ravdess").descriptor();
    return corpus(CorpusDescriptor.builder("own", "own").labels(known.labels()).build(), actors);
  }

  private static Corpus corpus(CorpusDescriptor descriptor, int... actors) {
    return new Corpus(
        descriptor,
        IntStream.of(actors)
            .mapToObj(
                actor ->
                    new Utterance(
                        Path.of(actor + ".wav"),
                        "happy",
                        Integer.toString(actor),
                        actor % 2 == 1 ? Sex.MALE : Sex.FEMALE,
                        Map.of()))
            .toList(),
        List.of());
  }
}
