package org.ser4j.dsp.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ser4j.dsp.golden.Golden;
import org.ser4j.dsp.golden.Npz;

/** Real recordings, where the shared corpora are. */
class CorpusAudioTest {
  @Test
  void flacAsLibrosaReadsIt() throws IOException {
    Path golden = Golden.shared("golden/clips");
    Path corpus = Golden.shared("corpora/ravdess");
    for (String name : List.of("03-01-04-01-02-01-12", "03-01-05-02-01-01-05")) {
      float[] expected = Npz.read(Files.newInputStream(golden.resolve(name + ".npz"))).floats("y");
      String actor = "Actor_" + name.substring(name.length() - 2);
      Audio audio = AudioReader.read(corpus.resolve(actor).resolve(name + ".flac"));
      assertEquals(24_000, audio.sampleRate());
      org.junit.jupiter.api.Assertions.assertArrayEquals(expected, audio.toMono());
    }
  }

  @Test
  void originalsAsUsersHaveThem() throws IOException {
    try (Stream<Path> files = Files.list(Golden.shared("corpora/originals"))) {
      for (Path file : files.sorted().toList()) {
        Audio audio = AudioReader.read(file);
        double seconds = (double) audio.frames() / audio.sampleRate();
        assertTrue(seconds > 1 && seconds < 6, file + ": " + audio);
      }
    }
  }
}
