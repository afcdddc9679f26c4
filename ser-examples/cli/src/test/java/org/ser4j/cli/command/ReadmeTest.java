package org.ser4j.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void theTwoCommandsRunASampleAndTheTests() throws IOException {
    List<String> commands = Readme.blocks("sh");
    assertEquals(2, commands.size());
    String[] run = commands.get(0).strip().split(" ");
    assertEquals("ser-examples/bin/ser", run[0]);
    assertTrue(Files.isExecutable(Project.root().resolve(run[0])));
    assertTrue(Files.exists(Project.root().resolve(run[run.length - 1])));
  }

  @Test
  void continuousIntegrationRunsTheReadmesTestCommand() throws IOException {
    List<String> lines = Files.readAllLines(Project.root().resolve(".ci/run"));
    assertTrue(lines.get(lines.size() - 1).startsWith(Readme.blocks("sh").get(1).strip()));
  }

  @Test
  void linksLeadToFiles() throws IOException {
    String text = Files.readString(Project.root().resolve("README.md"));
    List<String> targets =
        Pattern.compile("]\\((?!https?:)([^)#]+)")
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertTrue(targets.size() > 3);
    for (String target : targets) {
      assertTrue(Files.exists(Project.root().resolve(target)), target);
    }
  }
}
