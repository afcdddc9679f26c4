package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.cli.option.RenamedOptions;

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
    "cross-validate --protocol, 'must be one of speaker-folds, leave-one-speaker-out, cross-corpus,"
        + " declared, random-examples, random-clips, stratified-clips; got'",
    "corpus --labels, 'must be one of common, own; got'",
    "evaluate --report, 'must be one of full, text; got'",
    "features --columns, 'must be one of numbers, names; got'"
  })
  void aWrongWordIsAnsweredWithTheRightOnesOnce(String line, String message) {
    Run run = Run.ser((line + " wrong").split(" "));
    assertEquals(2, run.status());
    String help = " (see ser " + line.split(" ")[0] + " --help)";
    assertTrue(run.err().strip().endsWith(": " + message + " 'wrong'" + help), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"random-clips", "Random-Clips", "RANDOM_CLIPS"})
  void wordsAreReadInAnyCase(String word) {
    Run run = Run.ser("cross-validate", "--protocol", word, "--corpus", "x", "--data", "x");
    assertTrue(run.err().startsWith("ser: --corpus: no corpus 'x'"), run.err());
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "recognize",
        "train",
        "evaluate",
        "cross-validate",
        "reproduce",
        "corpus",
        "features",
        "plot",
        "zoo",
        "import",
        "export",
        "doctor"
      })
  void helpHasAnExampleAndNoFormerName(String command) {
    Run run = Run.ser("help", command);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains("\nExample:\n  ser " + command + " "), run.out());
    for (String former : List.of("actors", "--groups", "--draws", "random-rows")) {
      assertFalse(run.out().contains(former), run.out());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--actors, evaluate, --speakers",
    "--test-actors, train, --test-speakers",
    "--groups, cross-validate, --n-folds",
    "--draws, reproduce, --splits"
  })
  void aFormerOptionStillWorks(String former, String command, String option) {
    assertTrue(Run.ser("help", command).out().contains(option + "="));
    String[] expected = {command, option, "1", option + "=1"};
    assertArrayEquals(expected, RenamedOptions.replace(command, former, "1", former + "=1"));
    // The value is wrong on purpose: the message shows that the option was understood.
    Run run = Run.ser(command, former);
    assertTrue(run.err().contains("'" + option + "'"), run.err());
  }

  @Test
  void aFormerCommandStillWorks() {
    assertEquals(Run.ser("help", "import").out(), Run.ser("help", "wrap").out());
    assertEquals(Run.ser("import", "--help").out(), Run.ser("wrap", "--help").out());
    assertEquals("wrap", RenamedOptions.replace("recognize", "wrap")[1]);
  }

  @Test
  void aFormerProtocolStillWorks() {
    for (String typed : List.of("random-rows", "RANDOM_ROWS")) {
      Run run = Run.ser("cross-validate", "--protocol", typed, "--corpus", "x", "--data", "x");
      assertTrue(run.err().startsWith("ser: --corpus: no corpus 'x'"), run.err());
      assertEquals("--protocol=random-examples", RenamedOptions.replace("--protocol=" + typed)[0]);
    }
  }

  @Test
  void aMistypedCommandIsSuggested() {
    Run run = Run.ser("recognise", "a.wav");
    assertTrue(run.err().contains("Did you mean: ser recognize"), run.err());
    assertTrue(run.err().strip().endsWith("(see ser --help)"), run.err());
  }
}
