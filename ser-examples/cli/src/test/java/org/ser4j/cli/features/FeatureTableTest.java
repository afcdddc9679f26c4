package org.ser4j.cli.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ser4j.training.corpus.Sex;
import org.ser4j.training.corpus.Utterance;

class FeatureTableTest {
  private final StringWriter text = new StringWriter();
  private NamedFeatures features;

  private FeatureTable table(String... names) {
    return table(TableLayout.FILES, false, names);
  }

  private FeatureTable table(TableLayout layout, boolean copies, String... names) {
    features = NamedFeatures.of(List.of(names));
    return new FeatureTable(features, layout, copies, new PrintWriter(text));
  }

  private List<float[]> values(Map<String, NpyArray> arrays) {
    return RowValues.of(features.tabular(), arrays);
  }

  private static TableItem file(String name) {
    return TableItem.of(Path.of(name));
  }

  @Test
  void matricesBecomeTheMeansOfTheirRows() {
    float[] contrast = new float[14];
    contrast[0] = 0.1f;
    contrast[1] = 0.2f;
    contrast[13] = 1;
    FeatureTable table = table("spectral_contrast", "tuning", "trim30", "harmonic");
    table.row(
        file("a.wav"),
        0,
        values(
            Map.of(
                "spectral_contrast", NpyArray.of(contrast, 7, 2),
                "tuning", NpyArray.of(new float[] {-0.07f}),
                "trim30", NpyArray.of(new long[] {512, 12_345_678_901L}, 2))));
    List<String> lines = text.toString().lines().toList();
    assertEquals(2, lines.size());
    assertEquals(
        "file,spectral_contrast_1,spectral_contrast_2,spectral_contrast_3,spectral_contrast_4,"
            + "spectral_contrast_5,spectral_contrast_6,spectral_contrast_7,tuning,trim30_start,"
            + "trim30_end",
        lines.get(0));
    assertEquals("a.wav,0.15,0.0,0.0,0.0,0.0,0.0,0.5,-0.07,512,12345678901", lines.get(1));
  }

  @Test
  void framesWithoutPitchDoNotCount() {
    FeatureTable table = table("pyin_f0", "zcr");
    NpyArray some = NpyArray.of(new float[] {Float.NaN, 100, 102}, 3);
    table.row(file("a"), 0, values(Map.of("pyin_f0", some)));
    table.row(file("b"), 0, values(Map.of("pyin_f0", NpyArray.of(new float[] {Float.NaN}, 1))));
    assertEquals("file,pyin_f0,zcr\na,101.0,\nb,NaN,\n", text.toString());
  }

  @Test
  void noTwoColumnsHaveTheSameName() {
    table("rms", "energy_zcr", "zcr");
    assertEquals("file,rms,energy_zcr.rms,zcr,zcr.zcr\n", text.toString());
  }

  @Test
  void oddFileNamesAreQuoted() {
    FeatureTable table = table("zcr");
    NpyArray zcr = NpyArray.of(new float[] {0.1f}, 1, 1);
    table.row(file("a, \"b\".wav"), 0, values(Map.of("zcr", zcr)));
    assertEquals("file,zcr\n\"a, \"\"b\"\".wav\",0.1\n", text.toString());
  }

  @Test
  void theLayoutOfNotebook001HasNumbersAndLabels() {
    FeatureTable table = table(TableLayout.NUMBERS, true, "rms", "energy_zcr");
    row(table, 0);
    row(table, 1);
    assertEquals("0,1,2,labels\n0.5,0.25,0.125,happy\n0.5,0.25,0.125,happy\n", text.toString());
  }

  @Test
  void theLayoutWithNamesTellsWhoSpeaksAndWhichCopyItIs() {
    row(table(TableLayout.NAMES, false, "rms", "energy_zcr"), 0);
    row(table(TableLayout.NAMES, true, "rms", "energy_zcr"), 1);
    assertEquals(
        """
        file,label,speaker,sex,rms,energy_zcr.rms,zcr
        a.wav,happy,7,female,0.5,0.25,0.125
        file,label,speaker,sex,copy,rms,energy_zcr.rms,zcr
        a.wav,happy,7,female,1,0.5,0.25,0.125
        """,
        text.toString());
  }

  private void row(FeatureTable table, int copy) {
    TableItem item =
        TableItem.of(new Utterance(Path.of("a.wav"), "happy", "7", Sex.FEMALE, Map.of()));
    Map<String, NpyArray> arrays =
        Map.of(
            "rms", NpyArray.of(new float[] {0.5f}, 1, 1),
            "energy_zcr", NpyArray.of(new float[] {0.25f, 0.125f}, 2));
    table.row(item, copy, values(arrays));
  }
}
