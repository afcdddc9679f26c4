package org.ser4j.models.internal.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ser4j.api.AudioClip;
import org.ser4j.api.BundleException;
import org.ser4j.api.Emotion;
import org.ser4j.api.EmotionRecognizer;
import org.ser4j.api.EmotionResult;
import org.ser4j.api.EngineException;
import org.ser4j.api.InvalidAudioException;
import org.ser4j.api.LabelScore;
import org.ser4j.api.Recognition;
import org.ser4j.api.RecognizerClosedException;
import org.ser4j.api.SerException;
import org.ser4j.api.UnreadableAudioException;
import org.ser4j.api.Verdict;
import org.ser4j.dsp.audio.WavWriter;
import org.ser4j.models.bundle.Bundles;
import org.ser4j.models.bundle.TestBundles;
import org.ser4j.models.frontend.Voices;

class BundleRecognizerTest {
  private static final int RATE = 16_000;
  @TempDir static Path folder;
  private static Path bundle;
  private static EmotionRecognizer recognizer;

  @BeforeAll
  static void open() {
    bundle = folder.resolve("tiny.zip");
    Bundles.write(TestBundles.tiny(), bundle);
    recognizer = EmotionRecognizer.builder().model(bundle).build();
  }

  @AfterAll
  static void close() {
    recognizer.close();
  }

  @Test
  void scoresAreSortedAndSumToOne() {
    EmotionResult result = recognizer.recognize(Voices.voice(3, RATE, 1), RATE);
    assertEquals(Verdict.DETECTED, result.verdict());
    assertEquals(3, result.scores().size());
    assertEquals(1, result.scores().stream().mapToDouble(LabelScore::probability).sum(), 1e-12);
    assertEquals(result.label(), result.scores().get(0).label());
    assertEquals(Duration.ofSeconds(3), result.duration());
  }

  @Test
  void samplesClipAndFileAreJudgedAlike() throws IOException {
    float[] voice = onSixteenBits(Voices.voice(1.5, 22_050, 2));
    Path file = folder.resolve("voice.wav");
    WavWriter.write(file, voice, 22_050);
    EmotionResult result = recognizer.recognize(voice, 22_050);
    assertEquals(result, recognizer.recognize(AudioClip.mono(voice, 22_050)));
    assertEquals(result, recognizer.recognize(file));
    float[] stereo = new float[2 * voice.length];
    for (int i = 0; i < voice.length; i++) {
      stereo[2 * i] = voice[i];
      stereo[2 * i + 1] = voice[i];
    }
    assertEquals(result, recognizer.recognize(AudioClip.interleaved(stereo, 2, 22_050)));
  }

  @Test
  void belowTheThresholdItIsUncertain() {
    float[] voice = Voices.voice(1, RATE, 3);
    double confidence = recognizer.recognize(voice, RATE).confidence();
    for (double threshold : new double[] {confidence, Math.nextUp(confidence)}) {
      try (EmotionRecognizer own =
          EmotionRecognizer.builder().model(bundle).abstainBelow(threshold).build()) {
        EmotionResult result = own.recognize(voice, RATE);
        assertEquals(
            threshold > confidence ? Verdict.UNCERTAIN : Verdict.DETECTED, result.verdict());
        assertEquals(confidence, result.confidence());
      }
    }
  }

  @Test
  void silenceIsNoError() {
    EmotionResult result = recognizer.recognize(new float[RATE], RATE);
    assertEquals(Verdict.NO_SPEECH, result.verdict());
    assertEquals(List.of(), result.scores());
    assertEquals(Duration.ofSeconds(1), result.duration());
  }

  @Test
  void samplesThatCannotBeJudged() {
    assertInvalid("null", () -> recognizer.recognize((float[]) null, RATE));
    assertInvalid("null", () -> recognizer.recognize((AudioClip) null));
    assertInvalid("null", () -> recognizer.recognize((Path) null));
    assertInvalid("empty", () -> recognizer.recognize(new float[0], RATE));
    assertInvalid("too short", () -> recognizer.recognize(new float[1], RATE));
    assertInvalid("too short", () -> recognizer.recognize(new float[1_599], RATE));
    assertEquals(Verdict.NO_SPEECH, recognizer.recognize(new float[1_600], RATE).verdict());
    for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -3e38f}) {
      float[] samples = Voices.voice(1, RATE, 4);
      samples[RATE / 2] = wrong;
      assertInvalid("sample 8000", () -> recognizer.recognize(samples, RATE));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 999, 8_000_000})
  void anImpossibleRate(int rate) {
    assertInvalid("sample rate", () -> recognizer.recognize(new float[RATE], rate));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 8_000, 24_414, 44_100, 768_000})
  void everyPossibleRate(int rate) {
    assertEquals(
        Verdict.DETECTED, recognizer.recognize(Voices.voice(0.5, rate, 5), rate).verdict());
  }

  @Test
  void filesThatAreNotReadable() throws IOException {
    assertUnreadable(folder.resolve("none.wav"));
    assertUnreadable(folder);
    assertUnreadable(Files.writeString(folder.resolve("text.wav"), "This is no sound.\n"));
    assertUnreadable(Files.createFile(folder.resolve("empty.wav")));
  }

  @Test
  void aWavThatIsCutAnywhere() throws IOException {
    Path whole = folder.resolve("whole.wav");
    WavWriter.write(whole, Voices.voice(0.2, 8_000, 6), 8_000);
    byte[] bytes = Files.readAllBytes(whole);
    for (int length = 0; length < bytes.length; length += length < 64 ? 1 : 101) {
      Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(bytes, length));
      assertUnreadable(cut);
    }
  }

  @Test
  void aFileTooShortToJudgeIsNamed() throws IOException {
    Path file = folder.resolve("short.wav");
    WavWriter.write(file, new float[10], RATE);
    assertInvalid("short.wav", () -> recognizer.recognize(file));
  }

  @Test
  void oneBadClipDoesNotStopTheOthers() {
    AudioClip good = AudioClip.mono(Voices.voice(1, RATE, 7), RATE);
    AudioClip silent = AudioClip.mono(new float[RATE], RATE);
    AudioClip tooShort = AudioClip.mono(new float[10], RATE);
    List<Recognition> outcomes =
        recognizer.recognizeAll(Arrays.asList(good, tooShort, null, silent));
    assertEquals(new Recognition.Success(recognizer.recognize(good)), outcomes.get(0));
    for (int i = 1; i <= 2; i++) {
      Recognition.Failure failure = assertInstanceOf(Recognition.Failure.class, outcomes.get(i));
      assertInstanceOf(InvalidAudioException.class, failure.error());
    }
    assertEquals(new Recognition.Success(recognizer.recognize(silent)), outcomes.get(3));
    assertEquals(List.of(), recognizer.recognizeAll(List.of()));
    assertInvalid("null", () -> recognizer.recognizeAll(null));
  }

  @Test
  void theModelIsDescribed() {
    assertEquals("tiny", recognizer.model().name());
    assertEquals("jvm", recognizer.model().engine());
    assertEquals(RATE, recognizer.model().sampleRate());
    assertEquals(List.of(Emotion.CALM, Emotion.HAPPY, Emotion.ANGRY), recognizer.model().labels());
    assertEquals(
        TestBundles.tiny().architecture().trainableParameters(), recognizer.model().parameters());
    assertEquals(TestBundles.tiny().card(), recognizer.model().card());
  }

  @Test
  void aClosedRecognizerSaysSo() {
    EmotionRecognizer own = EmotionRecognizer.builder().model(bundle).build();
    own.close();
    own.close();
    float[] voice = Voices.voice(1, RATE, 8);
    List<Executable> calls =
        List.of(
            () -> own.recognize(voice, RATE),
            () -> own.recognize(AudioClip.mono(voice, RATE)),
            () -> own.recognize(folder.resolve("none.wav")),
            () -> own.recognizeAll(List.of()));
    for (Executable call : calls) {
      assertThrows(RecognizerClosedException.class, call);
    }
    assertEquals("tiny", own.model().name());
  }

  @Test
  void whatIsNotThereIsNamed() {
    EngineException engine =
        assertThrows(
            EngineException.class,
            () -> EmotionRecognizer.builder().model(bundle).engine("abacus").build());
    assertTrue(engine.getMessage().contains("abacus"), engine.getMessage());
    assertThrows(
        EngineException.class,
        () -> EmotionRecognizer.builder().model(bundle).device("gpu:0").build());
    BundleException model =
        assertThrows(
            BundleException.class,
            () -> EmotionRecognizer.builder().model(folder.resolve("no.zip")).build());
    assertTrue(model.getMessage().contains("no.zip"), model.getMessage());
  }

  private static float[] onSixteenBits(float[] samples) {
    float[] rounded = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      rounded[i] = Math.round(samples[i] * 32_768) / 32_768f;
    }
    return rounded;
  }

  private static void assertInvalid(String expected, Executable call) {
    SerException e = assertThrows(InvalidAudioException.class, call);
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }

  private static void assertUnreadable(Path file) {
    SerException e = assertThrows(UnreadableAudioException.class, () -> recognizer.recognize(file));
    assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
  }
}
