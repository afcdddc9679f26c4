package org.ser4j.examples.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
  private final StringWriter text = new StringWriter();

  private FeatureTable table(String... names) {
    return new FeatureTable(NamedFeatures.of(List.of(names)), new PrintWriter(text));
  }

  @Test
  void matricesBecomeTheMeansOfTheirRows() {
    float[] contrast = new float[14];
    contrast[0] = 0.1f;
    contrast[1] = 0.2f;
    contrast[13] = 1;
    table("spectral_contrast", "tuning", "trim30", "harmonic")
        .row(
            "a.wav",
            Map.of(
                "spectral_contrast", NpyArray.of(contrast, 7, 2),
                "tuning", NpyArray.of(new float[] {-0.07f}),
                "trim30", NpyArray.of(new long[] {512, 123_456_789}, 2)));
    List<String> lines = text.toString().lines().toList();
    assertEquals(2, lines.size());
    assertEquals(
        "file,spectral_contrast_1,spectral_contrast_2,spectral_contrast_3,spectral_contrast_4,"
            + "spectral_contrast_5,spectral_contrast_6,spectral_contrast_7,tuning,trim30_start,"
            + "trim30_end",
        lines.get(0));
    assertEquals("a.wav,0.15,0.0,0.0,0.0,0.0,0.0,0.5,-0.07,512,123456789", lines.get(1));
  }

  @Test
  void framesWithoutPitchDoNotCount() {
    FeatureTable table = table("pyin_f0", "zcr");
    table.row("a", Map.of("pyin_f0", NpyArray.of(new float[] {Float.NaN, 100, 102}, 3)));
    table.row("b", Map.of("pyin_f0", NpyArray.of(new float[] {Float.NaN}, 1)));
    assertEquals("file,pyin_f0,zcr\na,101.0,\nb,NaN,\n", text.toString());
  }

  @Test
  void noTwoColumnsHaveTheSameName() {
    table("rms", "energy_zcr", "zcr");
    assertEquals("file,rms,energy_zcr.rms,zcr,zcr.zcr\n", text.toString());
  }

  @Test
  void oddFileNamesAreQuoted() {
    table("zcr").row("a, \"b\".wav", Map.of("zcr", NpyArray.of(new float[] {0.1f}, 1, 1)));
    assertEquals("file,zcr\n\"a, \"\"b\"\".wav\",0.1\n", text.toString());
  }
}
