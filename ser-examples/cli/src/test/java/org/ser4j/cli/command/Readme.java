package org.ser4j.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** What the README shows. */
final class Readme {
  private Readme() {}

  /** The fenced blocks of one language, without the fences. */
  static List<String> blocks(String language) throws IOException {
    String text = Files.readString(Project.root().resolve("README.md"));
    return Pattern.compile("(?ms)^```" + language + "\\R(.*?)^```$")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
