package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerTest {
  @Test
  void versionIsTheBuilds() {
    Run run = Run.ser("--version");
    assertEquals(0, run.status());
    assertTrue(run.out().matches("ser \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), run.out());
  }

  @Test
  void helpNamesTheCommands() {
    Run run = Run.ser("--help");
    assertEquals(0, run.status());
    assertTrue(run.out().contains("recognize"), run.out());
  }

  @Test
  void helpOfACommandNamesItsOptions() {
    Run run = Run.ser("help", "recognize");
    assertEquals(0, run.status());
    assertTrue(run.out().contains("--abstain-below"), run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "cross-validate --protocol, 'there are speaker-folds, leave-one-speaker-out, cross-corpus,"
        + " declared, random-rows, random-clips, stratified-clips, not'",
    "corpus --labels, 'there are common, own, not'",
    "evaluate --report, 'there are full, text, not'",
    "features --columns, 'there are numbers, names, not'"
  })
  void aWrongWordIsAnsweredWithTheRightOnesOnce(String line, String message) {
    Run run = Run.ser((line + " wrong").split(" "));
    assertEquals(2, run.status());
    String first = run.err().lines().findFirst().orElseThrow();
    assertTrue(first.endsWith(": " + message + " 'wrong'"), first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"random-rows", "Random-Rows", "RANDOM_ROWS"})
  void wordsAreReadInAnyCase(String word) {
    Run run = Run.ser("cross-validate", "--protocol", word, "--corpus", "x", "--data", "x");
    assertTrue(run.err().startsWith("no corpus 'x'"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "recognise a.wav",
        "recognize",
        "recognize --no-such-option a.wav",
        "recognize --abstain-below lots a.wav",
        "recognize --abstain-below 1.5 a.wav",
        "recognize --abstain-below NaN a.wav",
      })
  void wrongUsageGivesTwoAndSaysWhy(String line) {
    Run run = Run.ser(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(2, run.status());
    assertEquals("", run.out());
    assertFalse(run.err().isBlank());
  }
}
