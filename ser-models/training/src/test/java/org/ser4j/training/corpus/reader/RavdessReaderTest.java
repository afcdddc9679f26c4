package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;
import org.ser4j.training.data.ContentHash;

class RavdessReaderTest {
  @TempDir Path folder;
  private final CorpusReader reader = Corpora.named("RAVDESS");

  @Test
  void readsNamesNestedAndFlat() throws IOException {
    file("Actor_12/03-01-05-02-01-02-12.wav", "x");
    file("03-01-01-01-02-01-03.FLAC", "y");
    Corpus corpus = reader.read(folder);
    assertEquals(List.of("3", "12"), List.copyOf(corpus.speakers()));
    assertEquals(List.of("neutral", "angry"), corpus.labels());
    Utterance angry = corpus.of(List.of("12")).get(0);
    assertEquals("angry", angry.label());
    assertEquals(Sex.FEMALE, angry.sex());
    assertEquals("strong", angry.attributes().get("intensity"));
    assertEquals("1", angry.attributes().get("statement"));
    assertEquals("2", angry.attributes().get("repetition"));
    assertEquals(Sex.MALE, corpus.of(List.of("3")).get(0).sex());
    assertTrue(corpus.skipped().isEmpty());
  }

  @Test
  void listsWhateverIsLeftOut() throws IOException {
    file("a/03-01-05-02-01-02-12.wav", "x");
    file("b/03-01-05-02-01-02-12.flac", "x");
    file("03-02-05-02-01-02-12.wav", "song");
    file("01-01-05-02-01-02-12.mp4", "film");
    file("03-01-09-02-01-02-12.wav", "no such emotion");
    file("03-01-05-02-01-02-25.wav", "no such actor");
    file("README.txt", "text");
    Corpus corpus = reader.read(folder);
    assertEquals(1, corpus.utterances().size());
    assertEquals(
        List.of(
            "01-01-05-02-01-02-12.mp4: neither .wav nor .flac",
            "03-01-05-02-01-02-25.wav: RAVDESS has no actor 25",
            "03-01-09-02-01-02-12.wav: not a RAVDESS file name",
            "03-02-05-02-01-02-12.wav: song, not speech",
            "README.txt: not a RAVDESS file name",
            "03-01-05-02-01-02-12.flac: the same recording as "
                + folder.resolve("a/03-01-05-02-01-02-12.wav")),
        corpus.skipped().stream().map(s -> s.file().getFileName() + ": " + s.reason()).toList());
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path absent = folder.resolve("absent");
    CorpusException noFolder = assertThrows(CorpusException.class, () -> reader.read(absent));
    assertTrue(noFolder.getMessage().contains(absent.toString()), noFolder.getMessage());
    CorpusException empty = assertThrows(CorpusException.class, () -> reader.read(folder));
    assertTrue(empty.getMessage().contains("no recording of RAVDESS"), empty.getMessage());
    file("other.wav", "x");
    CorpusException foreign = assertThrows(CorpusException.class, () -> reader.read(folder));
    assertTrue(foreign.getMessage().contains("1 other file "), foreign.getMessage());
    CorpusException name = assertThrows(CorpusException.class, () -> Corpora.named("iemocap"));
    assertTrue(name.getMessage().contains("ravdess, savee, tess"), name.getMessage());
  }

  @Test
  void takesActorsAsUsersWriteThem() {
    assertEquals("6", reader.speaker("6"));
    assertEquals("6", reader.speaker(" 06"));
    assertEquals("6", reader.speaker("Actor_06"));
    assertEquals("24", reader.speaker("actor 24"));
    for (String wrong : List.of("25", "0", "", "OAF", "-1", "6.0")) {
      assertThrows(CorpusException.class, () -> reader.speaker(wrong), wrong);
    }
  }

  @Test
  void theHashSeesBytesAndNamesButNotFolders() throws IOException {
    file("a/03-01-05-02-01-02-12.wav", "x");
    file("a/03-01-05-02-01-01-12.wav", "y");
    final String before = hash();
    Files.move(folder.resolve("a"), folder.resolve("b"));
    assertEquals(before, hash());
    file("b/03-01-05-02-01-02-12.wav", "z");
    assertNotEquals(before, hash());
    file("b/03-01-05-02-01-02-12.wav", "x");
    assertEquals(before, hash());
    Files.move(
        folder.resolve("b/03-01-05-02-01-01-12.wav"), folder.resolve("03-01-05-01-01-01-12.wav"));
    assertNotEquals(before, hash());
  }

  private String hash() {
    String hash = new ContentHash().of(reader.read(folder).utterances());
    assertTrue(hash.matches("[0-9a-f]{64}"), hash);
    return hash;
  }

  private void file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
