package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusException;

/** What lies about in folders beside recordings. */
class FileTreeTest {
  @TempDir private Path folder;

  @Test
  void linksThatLeadNowhereAreListedAndStopNothing() throws IOException {
    CorpusFiles.names(folder, "happy/1.wav", "sad/2.wav", "__MACOSX/sad/._2.wav");
    Files.createSymbolicLink(folder.resolve("sad/gone.wav"), folder.resolve("absent/3.wav"));
    Files.createSymbolicLink(folder.resolve("sad/again"), folder);
    Files.createSymbolicLink(folder.resolve("sad/.hidden.wav"), folder.resolve("absent.wav"));
    Corpus corpus = Corpora.named("folder").read(folder);
    assertEquals(
        List.of("happy/1.wav happy unknown UNKNOWN", "sad/2.wav sad unknown UNKNOWN"),
        CorpusFiles.lines(folder, corpus));
    assertEquals(
        Map.of(
            "sad/gone.wav", "broken link",
            "sad/again", "link to a folder that contains it"),
        CorpusFiles.skipped(folder, corpus));
  }

  @Test
  void foldersElsewhereAreFollowed(@TempDir Path elsewhere) throws IOException {
    CorpusFiles.names(elsewhere, "anna/1.wav");
    Files.createSymbolicLink(folder.resolve("happy"), elsewhere);
    Path link = folder.resolveSibling(folder.getFileName() + " link");
    Files.createSymbolicLink(link, folder);
    Corpus corpus = Corpora.named("folder").read(link);
    assertEquals(List.of("happy/anna/1.wav happy anna UNKNOWN"), CorpusFiles.lines(link, corpus));
    Files.delete(link);
  }

  @Test
  void withoutRecordingsTheErrorNamesTheFirstOtherFile() throws IOException {
    CorpusReader reader = Corpora.named("folder");
    String nothing = assertThrows(CorpusException.class, () -> reader.read(folder)).getMessage();
    assertEquals(
        "no recording below "
            + folder
            + " (nothing at all); expected such as happy/x.wav, or happy/SPEAKER/x.wav, ending in"
            + " .wav or .flac",
        nothing);
    CorpusFiles.names(folder, "happy/1.mp3", "happy/2.mp3");
    String mp3 = assertThrows(CorpusException.class, () -> reader.read(folder)).getMessage();
    assertEquals(
        "(2 other files, such as " + folder.resolve("happy/1.mp3") + ": neither .wav nor .flac)",
        mp3.replaceAll(".*?(\\(.*\\)).*", "$1"));
  }
}
