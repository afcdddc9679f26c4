package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.CorpusDescriptor;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Subset;
import org.ser4j.training.corpus.Utterance;

/** A user's own recordings: folders and tables. */
class OwnCorporaTest {
  @TempDir private Path temporary;

  @Test
  void aFolderALabel() throws IOException {
    Path folder = temporary.resolve("My calls");
    CorpusFiles.names(
        folder,
        "Happy/1.wav",
        "happy/anna/2.wav",
        "sad/bob/day 1/3.flac",
        "sad/4.mp3",
        "loose.wav",
        "sad/.DS_Store");
    Corpus corpus = Corpora.named("folder").read(folder);
    assertEquals("my-calls", corpus.descriptor().name());
    assertEquals(
        List.of(
            "Happy/1.wav happy unknown UNKNOWN",
            "happy/anna/2.wav happy anna UNKNOWN",
            "sad/bob/day 1/3.flac sad bob UNKNOWN"),
        CorpusFiles.lines(folder, corpus));
    assertEquals(
        Map.of("sad/4.mp3", "neither .wav nor .flac", "loose.wav", "not in the folder of a label"),
        CorpusFiles.skipped(folder, corpus));
  }

  @Test
  void foldersOfParts() throws IOException {
    Path folder =
        CorpusFiles.names(temporary, "Train/happy/1.wav", "val/sad/2.wav", "test/sad/3.wav");
    Corpus corpus = Corpora.named("folder").read(folder);
    assertEquals(List.of("happy", "sad"), corpus.labels());
    assertEquals(
        List.of("training", "validation", "test"),
        corpus.utterances().stream().map(u -> u.attributes().get(Subset.ATTRIBUTE)).toList());
  }

  @Test
  void theSameBytesCountOnce() throws IOException {
    Path folder = CorpusFiles.names(temporary, "happy/a.wav", "sad/c.wav");
    CorpusFiles.write(folder, "happy/copy of a.wav", "made up for happy/a.wav");
    CorpusFiles.write(folder, "sad/also a.wav", "made up for happy/a.wav");
    CorpusFiles.write(folder, "sad/empty.wav", "");
    CorpusFiles.write(folder, "sad/empty too.wav", "");
    Corpus corpus = Corpora.named("folder").read(folder);
    assertEquals(
        Map.of(
            "happy/copy of a.wav",
            "the same bytes as happy/a.wav",
            "sad/also a.wav",
            "the same bytes as happy/a.wav, though one is labelled sad and the other happy"),
        CorpusFiles.skipped(folder, corpus));
    // Empty files are not alike but broken; reading them says so.
    assertEquals(4, corpus.utterances().size());
  }

  @Test
  void aTable() throws IOException {
    Path folder =
        CorpusFiles.names(temporary, "a/1.wav", "a/2.wav", "a/3, with comma.wav", "b/4.ogg");
    CorpusFiles.write(
        folder,
        "calls.csv",
        """
        \uFEFFPath,Emotion,Speaker,Gender,Split,Room
        a/1.wav,Happy,anna,F,train,hall
        ./a/1.wav,happy,anna,F,train,hall

        a/2.wav,sad,bob,male,test,
        "a/3, with comma.wav","very ""glad""\",,,dev,
        b/4.ogg,sad,bob,m,,
        gone.wav,sad,bob,m,,
        a/2.wav,,bob,m,,
        ,sad,bob,m,,
        a/5.wav,sad,bob,m,,
        """);
    CorpusFiles.write(folder, "a/5.wav", "five");
    Corpus corpus = Corpora.named("csv").read(folder.resolve("calls.csv"));
    assertEquals("calls", corpus.descriptor().name());
    assertEquals(
        List.of(
            "a/1.wav happy anna FEMALE",
            "a/2.wav sad bob MALE",
            "a/3, with comma.wav very \"glad\" unknown UNKNOWN",
            "a/5.wav sad bob MALE"),
        CorpusFiles.lines(folder, corpus));
    assertEquals(
        Map.of("room", "hall", "split", "training"), corpus.utterances().get(0).attributes());
    assertEquals(
        Map.of(
            "a/1.wav", "the same recording as a/1.wav",
            "b/4.ogg", "neither .wav nor .flac",
            "gone.wav", "line 8: no such file",
            "a/2.wav", "line 9: no label",
            "calls.csv", "line 10: no path"),
        CorpusFiles.skipped(folder, corpus));
  }

  @Test
  void aColumnThatIsNotNeededStaysAnAttribute() throws IOException {
    Path folder = CorpusFiles.names(temporary, "1.wav", "2.wav");
    CorpusFiles.write(
        folder,
        "t.csv",
        """
        path,emotion,label,speaker,actor,filename
        1.wav,Furious,angry,anna,7,one
        2.wav,,sad,,8,
        """);
    Corpus corpus = Corpora.named("csv").read(folder.resolve("t.csv"));
    assertEquals(
        List.of("1.wav angry anna UNKNOWN", "2.wav sad 8 UNKNOWN"),
        CorpusFiles.lines(folder, corpus));
    assertEquals(
        Map.of("emotion", "Furious", "actor", "7", "filename", "one"),
        corpus.utterances().get(0).attributes());
    assertEquals(Map.of(), corpus.utterances().get(1).attributes());
  }

  @Test
  void aTableInItsFolderWithSemicolons() throws IOException {
    Path folder = CorpusFiles.names(temporary.resolve("Set 1"), "x.wav");
    CorpusFiles.write(folder, "manifest.csv", "file;label\r\nx.wav;sad\r\n");
    Corpus corpus = Corpora.named("csv").read(folder);
    assertEquals("set-1", corpus.descriptor().name());
    assertEquals(List.of("x.wav sad unknown UNKNOWN"), CorpusFiles.lines(folder, corpus));
  }

  @Test
  void aTableThatDoesNotServeSaysWhy() throws IOException {
    CorpusReader reader = Corpora.named("csv");
    Path absent = temporary.resolve("absent.csv");
    assertTrue(message(reader, absent).contains("no table " + absent));
    CorpusFiles.write(temporary, "a.csv", "sound,label\nx.wav,sad\n");
    assertTrue(
        message(reader, temporary.resolve("a.csv"))
            .endsWith(
                "has no column path or file or filename or audio or wav, only [sound, label]"));
    CorpusFiles.write(temporary, "b.csv", "path,label\nx.wav,sad\n");
    assertTrue(message(reader, temporary.resolve("b.csv")).contains("(1 other file "));
    CorpusFiles.write(temporary, "c.csv", "");
    assertTrue(message(reader, temporary.resolve("c.csv")).contains("has no column path"));
  }

  @Test
  void rowsThatCannotBeTrustedAreListed() throws IOException {
    Path folder = CorpusFiles.names(temporary, "1.wav", "2.wav", "3.wav", "4.wav", "wav/5.wav");
    CorpusFiles.write(
        folder,
        "t.csv",
        """
        path,label,sex,split
        1.wav,happy,femme,
        2.wav,happy, very,f,train
        3.wav,happy,n/a,test,,
        4.wav,happy,-,
        4.wav,sad,,
        wav\\5.wav,sad,M,dev
        """);
    Corpus corpus = Corpora.named("csv").read(folder.resolve("t.csv"));
    assertEquals(
        List.of(
            "3.wav happy unknown UNKNOWN",
            "4.wav happy unknown UNKNOWN",
            "wav/5.wav sad unknown MALE"),
        CorpusFiles.lines(folder, corpus));
    assertEquals(
        Map.of(
            "1.wav", "line 2: sex 'femme' is none of female, male and unknown",
            "2.wav", "line 3: more cells than columns; put cells that hold a separator in quotes",
            "4.wav", "the same recording as 4.wav, though one is labelled sad and the other happy"),
        CorpusFiles.skipped(folder, corpus));
  }

  @Test
  void aTableAsSpreadsheetsWriteIt() throws IOException {
    CorpusFiles.names(temporary, "gr\u00fcn.wav", "2.wav");
    String table = "path\tlabel\r\ngr\u00fcn.wav\thappy\r\n2.wav\tsad\r\n";
    List<byte[]> encodings =
        List.of(
            table.getBytes(StandardCharsets.UTF_8),
            table.getBytes(StandardCharsets.UTF_16),
            ("\uFEFF" + table).getBytes(StandardCharsets.UTF_16LE),
            table.getBytes(Charset.forName("windows-1252")));
    for (byte[] encoded : encodings) {
      Corpus corpus = Corpora.named("csv").read(Files.write(temporary.resolve("t.csv"), encoded));
      assertEquals(
          List.of("2.wav sad unknown UNKNOWN", "gr\u00fcn.wav happy unknown UNKNOWN"),
          CorpusFiles.lines(temporary, corpus));
    }
  }

  @Test
  void aTableThatCouldMeanSomethingElseIsRefused() throws IOException {
    CorpusReader reader = Corpora.named("csv");
    CorpusFiles.names(temporary, "1.wav", "2.wav");
    Path table = temporary.resolve("t.csv");
    Files.writeString(table, "path,label,speaker\n1.wav,sad,eve\n1.wav,sad,\"anna\n2.wav,sad,bob");
    assertEquals(
        table + ", line 3: a quote is opened in this row and never closed", message(reader, table));
    Files.writeString(table, "path,Label,label\n1.wav,sad,happy\n");
    assertEquals(table + " has the column label twice; rename one of them", message(reader, table));
    Files.writeString(table, "path,label\n1.mp3,sad\n");
    assertEquals(
        "no recording in the table "
            + table
            + " (1 other file "
            + temporary.resolve("1.mp3")
            + ": line 2: no such file); expected rows with the path of a recording and its label,"
            + " ending in .wav or .flac",
        message(reader, table));
  }

  /** The example of {@link FileNameReader}. */
  @Test
  void aReaderOfAnotherCorpusNeedsOneMethod() throws IOException {
    CorpusReader reader =
        new FileNameReader(
            CorpusDescriptor.builder("my", "My corpus").labels(List.of("happy", "sad")).build(),
            "names such as anna_happy_1.wav") {
          @Override
          protected ParsedName parse(NamedFile file) {
            String[] parts = file.stem().split("_");
            return parts.length == 3
                ? ParsedName.recording(
                    file.stem(),
                    new Utterance(file.path(), parts[1], parts[0], Sex.UNKNOWN, Map.of()))
                : ParsedName.foreign("not a name of My corpus");
          }
        };
    assertEquals(
        "no recording of My corpus below "
            + temporary
            + " (nothing at all); expected names such as anna_happy_1.wav, ending in .wav or .flac",
        message(reader, temporary));
    CorpusFiles.names(
        temporary, "a/anna_happy_1.wav", "b/anna_happy_1.wav", "bob_sad_2.flac", "x.wav");
    Corpus corpus = reader.read(temporary);
    assertEquals(
        List.of("a/anna_happy_1.wav happy anna UNKNOWN", "bob_sad_2.flac sad bob UNKNOWN"),
        CorpusFiles.lines(temporary, corpus));
    assertEquals(
        Map.of(
            "b/anna_happy_1.wav", "the same recording as a/anna_happy_1.wav",
            "x.wav", "not a name of My corpus"),
        CorpusFiles.skipped(temporary, corpus));
    assertEquals("anna", reader.speaker(" anna "));
    assertThrows(CorpusException.class, () -> reader.speaker(" "));
  }

  private static String message(CorpusReader reader, Path place) {
    return assertThrows(CorpusException.class, () -> reader.read(place)).getMessage();
  }
}
