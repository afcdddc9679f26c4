package org.ser4j.training.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sex of CREMA-D's 91 actors, 43 women and 48 men: from the {@code VideoDemographics.csv} that
 * lies with the corpus, else as that file has them in the published corpus.
 */
final class CremaDActors {
  static final int FIRST = 1001;
  static final int LAST = 1091;

  private static final String FILE_NAME = "videodemographics.csv";
  private static final Set<Integer> WOMEN =
      Set.of(
          1002, 1003, 1004, 1006, 1007, 1008, 1009, 1010, 1012, 1013, 1018, 1020, 1021, 1024, 1025,
          1028, 1029, 1030, 1037, 1043, 1046, 1047, 1049, 1052, 1053, 1054, 1055, 1056, 1058, 1060,
          1061, 1063, 1072, 1073, 1074, 1075, 1076, 1078, 1079, 1082, 1084, 1089, 1091);

  private final Map<String, Sex> fromFile;

  private CremaDActors(Map<String, Sex> fromFile) {
    this.fromFile = fromFile;
  }

  /** Reads the list that lies among a corpus' files, if there is one. */
  static CremaDActors among(List<Path> files) {
    Map<String, Sex> sexes = new HashMap<>();
    for (Path file : files) {
      if (isList(file)) {
        read(file, sexes);
      }
    }
    return new CremaDActors(sexes);
  }

  static boolean isList(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).equals(FILE_NAME);
  }

  static boolean has(int actor) {
    return actor >= FIRST && actor <= LAST;
  }

  Sex sex(String actor) {
    Sex published = WOMEN.contains(Integer.parseInt(actor)) ? Sex.FEMALE : Sex.MALE;
    return fromFile.getOrDefault(actor, published);
  }

  private static void read(Path file, Map<String, Sex> sexes) {
    try {
      CsvTable table = CsvTable.read(file);
      for (CsvTable.Row row : table.rows()) {
        Sex sex = Sex.parse(row.get("sex")).orElse(Sex.UNKNOWN);
        if (sex != Sex.UNKNOWN) {
          sexes.put(row.get("actorid").strip(), sex);
        }
      }
    } catch (IOException e) {
      throw new CorpusException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
