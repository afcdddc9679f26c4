package org.ser4j.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The documentation quotes the quickstart word for word. A quotation is a Java block below a
 * comment: {@code <!-- quickstart: RecognizeFile.java -->} quotes a file without its package, and
 * {@code <!-- quickstart: TrainOwnFolders.java#train -->} what is between its comments {@code //
 * region train} and {@code // endregion}.
 */
class QuotesTest {
  private static final Path ROOT = Path.of(System.getProperty("ser4j.root"));
  private static final Path SOURCES =
      ROOT.resolve("ser-examples/quickstart/src/main/java/org/ser4j/quickstart");
  private static final Pattern QUOTE =
      Pattern.compile(
          "<!-- quickstart: (\\w+\\.java)(?:#(\\w+))? -->\\R(?:```java\\R(.*?)```)?",
          Pattern.DOTALL);

  @TestFactory
  List<DynamicTest> quotesEqualTheirSources() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    for (Path page : pages) {
      Matcher quote = QUOTE.matcher(Files.readString(page));
      while (quote.find()) {
        String expected = source(quote.group(1), quote.group(2));
        String quoted = quote.group(3);
        String name = page.getFileName() + ": " + quote.group(1);
        tests.add(DynamicTest.dynamicTest(name, () -> assertEquals(expected, quoted)));
      }
    }
    return tests;
  }

  @Test
  void theReadmeQuotesAProgram() throws IOException {
    assertTrue(QUOTE.matcher(Files.readString(ROOT.resolve("README.md"))).find());
  }

  private static String source(String file, String region) throws IOException {
    String text = Files.readString(SOURCES.resolve(file));
    if (region == null) {
      return text.substring(text.indexOf("import "));
    }
    Matcher lines =
        Pattern.compile("// region " + region + "\\R(.*?)// endregion", Pattern.DOTALL)
            .matcher(text);
    assertTrue(lines.find(), file + " has no region " + region);
    return lines.group(1).stripTrailing().stripIndent() + "\n";
  }
}
