package org.ser4j.training.corpus.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ser4j.training.corpus.Corpus;
import org.ser4j.training.corpus.Corpus.SkippedFile;
import org.ser4j.training.corpus.CorpusException;
import org.ser4j.training.corpus.Sex;

/** The readers of the published corpora, on trees named as their archives really are. */
class NamedCorporaTest {
  @TempDir private Path folder;

  private Corpus read(String corpus, String... names) throws IOException {
    return Corpora.named(corpus).read(CorpusFiles.names(folder, names));
  }

  private List<String> lines(Corpus corpus) {
    return CorpusFiles.lines(folder, corpus);
  }

  private Map<String, String> skipped(Corpus corpus) {
    return CorpusFiles.skipped(folder, corpus);
  }

  @Test
  void ravdessIsTakenOnceThoughItsArchiveHoldsItTwice() throws IOException {
    Corpus corpus =
        read(
            "ravdess",
            "Actor_01/03-01-06-01-02-01-01.wav",
            "Actor_02/03-01-03-02-01-02-02.wav",
            "audio_speech_actors_01-24/Actor_01/03-01-06-01-02-01-01.wav",
            "audio_speech_actors_01-24/Actor_02/03-01-03-02-01-02-02.wav",
            ".DS_Store",
            "Actor_01/._03-01-06-01-02-01-01.wav",
            "__MACOSX/Actor_01/03-01-06-01-02-01-09.wav",
            "Thumbs.db");
    assertEquals(
        List.of(
            "Actor_01/03-01-06-01-02-01-01.wav fearful 1 MALE",
            "Actor_02/03-01-03-02-01-02-02.wav happy 2 FEMALE"),
        lines(corpus));
    assertEquals(
        Map.of(
            "audio_speech_actors_01-24/Actor_01/03-01-06-01-02-01-01.wav",
            "the same recording as Actor_01/03-01-06-01-02-01-01.wav",
            "audio_speech_actors_01-24/Actor_02/03-01-03-02-01-02-02.wav",
            "the same recording as Actor_02/03-01-03-02-01-02-02.wav"),
        skipped(corpus));
    assertTrue(corpus.skipped().stream().allMatch(s -> s.kind() == SkippedFile.Kind.DUPLICATE));
    assertEquals(
        "Dogs are sitting by the door",
        corpus.of(List.of("1")).get(0).attributes().get("sentence"));
  }

  @Test
  void tess() throws IOException {
    String archive = "TESS Toronto emotional speech set data/";
    Corpus corpus =
        read(
            "tess",
            archive + "OAF_Fear/OAF_back_fear.wav",
            archive + "OAF_Pleasant_surprise/OAF_back_ps.wav",
            archive + "OAF_neutral/OA_bite_neutral.wav",
            archive + "YAF_pleasant_surprised/YAF_back_ps.wav",
            archive + "YAF_angry/YAF_germ_Angry.WAV",
            archive + archive + "OAF_Fear/OAF_back_fear.wav",
            archive + "readme.txt",
            archive + "YAF_angry/XAF_back_angry.wav");
    assertEquals(
        List.of(
            archive + "OAF_Fear/OAF_back_fear.wav fear OAF FEMALE",
            archive + "OAF_Pleasant_surprise/OAF_back_ps.wav pleasant surprise OAF FEMALE",
            archive + "OAF_neutral/OA_bite_neutral.wav neutral OAF FEMALE",
            archive + "YAF_angry/YAF_germ_Angry.WAV angry YAF FEMALE",
            archive + "YAF_pleasant_surprised/YAF_back_ps.wav pleasant surprise YAF FEMALE"),
        lines(corpus));
    assertEquals(
        Map.of(
            archive + archive + "OAF_Fear/OAF_back_fear.wav",
            "the same recording as " + archive + "OAF_Fear/OAF_back_fear.wav",
            archive + "readme.txt",
            "not a TESS file name",
            archive + "YAF_angry/XAF_back_angry.wav",
            "not a TESS file name"),
        skipped(corpus));
    assertEquals("germ", corpus.of(List.of("YAF")).get(1).attributes().get("word"));
  }

  @Test
  void saveeFlatAndInFolders() throws IOException {
    Corpus corpus =
        read(
            "savee",
            "ALL/DC_a01.wav",
            "ALL/JE_sa15.wav",
            "ALL/JK_su03.wav",
            "AudioData/DC/a01.wav",
            "AudioData/KL/n30.wav",
            "AudioData/KL/h02.wav",
            "AudioData/Info.txt",
            "f03.wav");
    assertEquals(
        List.of(
            "ALL/DC_a01.wav anger DC MALE",
            "ALL/JE_sa15.wav sadness JE MALE",
            "ALL/JK_su03.wav surprise JK MALE",
            "AudioData/KL/h02.wav happiness KL MALE",
            "AudioData/KL/n30.wav neutral KL MALE"),
        lines(corpus));
    assertEquals(
        Map.of(
            "AudioData/DC/a01.wav", "the same recording as ALL/DC_a01.wav",
            "AudioData/Info.txt", "not a SAVEE file name",
            "f03.wav", "neither its name nor a folder name gives the speaker (DC, JE, JK or KL)"),
        skipped(corpus));
    assertEquals("15", corpus.of(List.of("JE")).get(0).attributes().get("sentence_number"));
  }

  @Test
  void saveeOfOneSpeakerByTheNameOfItsFolder() throws IOException {
    CorpusFiles.names(folder.resolve("KL"), "d01.wav");
    Corpus corpus = Corpora.named("SAVEE").read(folder.resolve("KL"));
    assertEquals(List.of("KL/d01.wav disgust KL MALE"), lines(corpus));
  }

  @Test
  void cremaDWithThePublishedListOfActors() throws IOException {
    Corpus corpus =
        read(
            "crema-d",
            "AudioWAV/1001_DFA_ANG_XX.wav",
            "AudioWAV/1002_IEO_FEA_HI.wav",
            "AudioWAV/1040_ITH_SAD_X.wav",
            "AudioWAV/1091_WSI_HAP_LO.wav",
            "AudioMP3/1001_DFA_ANG_XX.mp3",
            "VideoFlash/1001_DFA_ANG_XX.flv",
            "AudioWAV/1092_DFA_ANG_XX.wav",
            "AudioWAV/1001_ABC_ANG_XX.wav",
            "README.md");
    assertEquals(
        List.of(
            "AudioWAV/1001_DFA_ANG_XX.wav anger 1001 MALE",
            "AudioWAV/1002_IEO_FEA_HI.wav fear 1002 FEMALE",
            "AudioWAV/1040_ITH_SAD_X.wav sad 1040 MALE",
            "AudioWAV/1091_WSI_HAP_LO.wav happy 1091 FEMALE"),
        lines(corpus));
    assertEquals(
        Map.of(
            "AudioMP3/1001_DFA_ANG_XX.mp3", "neither .wav nor .flac",
            "VideoFlash/1001_DFA_ANG_XX.flv", "neither .wav nor .flac",
            "AudioWAV/1092_DFA_ANG_XX.wav", "CREMA-D has no actor 1092",
            "AudioWAV/1001_ABC_ANG_XX.wav", "CREMA-D has no sentence ABC",
            "README.md", "not a CREMA-D file name"),
        skipped(corpus));
    assertEquals(
        Map.of("intensity", "high", "sentence", "It's eleven o'clock", "sentence_code", "IEO"),
        corpus.of(List.of("1002")).get(0).attributes());
  }

  @Test
  void cremaDHas43Women() throws IOException {
    String[] names = new String[91];
    for (int i = 0; i < names.length; i++) {
      names[i] = (1001 + i) + "_DFA_NEU_XX.wav";
    }
    Corpus corpus = read("CREMAD", names);
    assertEquals(43, corpus.utterances().stream().filter(u -> u.sex() == Sex.FEMALE).count());
    assertEquals(48, corpus.utterances().stream().filter(u -> u.sex() == Sex.MALE).count());
  }

  @Test
  void cremaDsOwnListComesFirst() throws IOException {
    CorpusFiles.write(
        folder,
        "VideoDemographics.csv",
        "\"ActorID\",\"Age\",\"Sex\",\"Race\",\"Ethnicity\"\n1001,51,\"Female\",\"x\",\"y\"\n");
    Corpus corpus = read("crema-d", "1001_DFA_ANG_XX.wav", "1002_DFA_ANG_XX.wav");
    assertEquals(
        List.of("1001_DFA_ANG_XX.wav anger 1001 FEMALE", "1002_DFA_ANG_XX.wav anger 1002 FEMALE"),
        lines(corpus));
    assertEquals(
        Map.of("VideoDemographics.csv", "the list of actors, not a recording"), skipped(corpus));
  }

  @Test
  void emovDbInAllItsForms() throws IOException {
    Corpus corpus =
        read(
            "emov-db",
            "EmoV-DB_sorted/sam/Amused/sam_amused_00058.wav",
            "EmoV-DB_sorted/josh/Sleepy/josh_sleepy00154.wav",
            "EmoV-DB_sorted/bea/Sleepy/sleepiness_1-28_0015.wav",
            "EmoV-DB_sorted/.DS_Store",
            "bea_Amused/amused_1-15_0001.wav",
            "bea_Disgusted/disgust_1-28_0001.wav",
            "jenie/anger_29-56_0030.wav",
            "Spk-Jsh/neutral_1-28_0002.wav",
            "jenie/Angry/neutral_1-28_0001.wav",
            "amused_1-28_0001.wav",
            "bea/0001.wav",
            "bea_Amused/amused_1-15.TextGrid");
    assertEquals(
        List.of(
            "EmoV-DB_sorted/bea/Sleepy/sleepiness_1-28_0015.wav sleepy bea FEMALE",
            "EmoV-DB_sorted/josh/Sleepy/josh_sleepy00154.wav sleepy josh MALE",
            "EmoV-DB_sorted/sam/Amused/sam_amused_00058.wav amused sam MALE",
            "Spk-Jsh/neutral_1-28_0002.wav neutral josh MALE",
            "bea_Amused/amused_1-15_0001.wav amused bea FEMALE",
            "bea_Disgusted/disgust_1-28_0001.wav disgusted bea FEMALE",
            "jenie/anger_29-56_0030.wav angry jenie FEMALE"),
        lines(corpus));
    assertEquals(
        Map.of(
            "jenie/Angry/neutral_1-28_0001.wav", "its name says neutral, but its folder angry",
            "amused_1-28_0001.wav", "no folder name gives the speaker (bea, jenie, josh or sam)",
            "bea/0001.wav", "neither its name nor a folder name gives the emotion",
            "bea_Amused/amused_1-15.TextGrid", "not an EmoV-DB file name"),
        skipped(corpus));
  }

  @Test
  void ravdessHasOneRecordingOfFilmAndAudioAndNoStrongNeutral() throws IOException {
    Corpus corpus =
        read(
            "ravdess",
            "Actor_01/03-01-06-01-02-01-01.wav",
            "films/01-01-06-01-02-01-01.wav",
            "Actor_01/03-01-01-02-01-01-01.wav");
    assertEquals(List.of("Actor_01/03-01-06-01-02-01-01.wav fearful 1 MALE"), lines(corpus));
    assertEquals(
        Map.of(
            "films/01-01-06-01-02-01-01.wav",
            "the same recording as Actor_01/03-01-06-01-02-01-01.wav",
            "Actor_01/03-01-01-02-01-01-01.wav",
            "RAVDESS has no strong neutral"),
        skipped(corpus));
  }

  @Test
  void saveeListsNumbersAndFoldersThatCannotBe() throws IOException {
    Corpus corpus =
        read("savee", "DC/a15.wav", "DC/a16.wav", "DC/n31.wav", "DC/d00.wav", "KL/DC_d01.wav");
    assertEquals(List.of("DC/a15.wav anger DC MALE"), lines(corpus));
    assertEquals(
        Map.of(
            "DC/a16.wav", "SAVEE has anger 1 to 15, not 16",
            "DC/n31.wav", "SAVEE has neutral 1 to 30, not 31",
            "DC/d00.wav", "SAVEE has disgust 1 to 15, not 0",
            "KL/DC_d01.wav", "its name says DC, but its folder KL"),
        skipped(corpus));
  }

  @Test
  void emovDbWithSpacesAndWithAnothersFiles() throws IOException {
    Corpus corpus =
        read(
            "emov-db",
            "sam_amused_1-28/amused_1-28_0001.wav",
            "EmoV DB/bea Sleepy/sleepiness 1-28 0002.wav",
            "Spk-Je/jenie_anger_1-28_0003.wav",
            "sam/bea_amused_0004.wav",
            "bea/Amused/amused_1-28_0002 (1).wav");
    assertEquals(
        List.of(
            "EmoV DB/bea Sleepy/sleepiness 1-28 0002.wav sleepy bea FEMALE",
            "Spk-Je/jenie_anger_1-28_0003.wav angry jenie FEMALE",
            "sam_amused_1-28/amused_1-28_0001.wav amused sam MALE"),
        lines(corpus));
    assertEquals(
        Map.of(
            "sam/bea_amused_0004.wav", "its name says bea, but its folder sam",
            "bea/Amused/amused_1-28_0002 (1).wav", "not an EmoV-DB file name"),
        skipped(corpus));
  }

  @ParameterizedTest
  @CsvSource({
    "tess,yaf,YAF",
    "savee,dc,DC",
    "crema-d,1091,1091",
    "emov-db,Spk-Je,jenie",
    "emovdb,Sam,sam"
  })
  void takesSpeakersAsUsersWriteThem(String corpus, String typed, String speaker) {
    assertEquals(speaker, Corpora.named(corpus).speaker(typed));
  }

  @ParameterizedTest
  @CsvSource({"tess,OA", "savee,XX", "crema-d,1092", "crema-d,1", "emov-db,eve"})
  void knowsWhoIsNotThere(String corpus, String typed) {
    CorpusReader reader = Corpora.named(corpus);
    CorpusException none = assertThrows(CorpusException.class, () -> reader.speaker(typed));
    assertTrue(none.getMessage().contains("'" + typed + "'"), none.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"tess|its speakers are OAF and YAF", "savee|its speakers are DC, JE, JK and KL"})
  void namesWhoIsThere(String corpus, String part) {
    CorpusReader reader = Corpora.named(corpus);
    CorpusException none = assertThrows(CorpusException.class, () -> reader.speaker("nobody"));
    assertTrue(none.getMessage().endsWith(part), none.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "tess,OAF_back_angry.wav",
    "savee,DC_a01.wav",
    "crema-d,1001_DFA_ANG_XX.wav",
    "emov-db,bea_Amused/amused_1-15_0001.wav"
  })
  void saysWhatWasExpected(String corpus, String example) throws IOException {
    CorpusException none =
        assertThrows(CorpusException.class, () -> read(corpus, "music.wav", "notes.txt"));
    assertTrue(none.getMessage().contains(example), none.getMessage());
    assertTrue(none.getMessage().contains("2 other files"), none.getMessage());
  }
}
