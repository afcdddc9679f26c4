package org.ser4j.cli.option;

import java.util.Locale;
import java.util.Map;

/** Former names on the command line, which keep working and are not in the help. */
public final class RenamedOptions {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "--actors", "--speakers",
          "--test-actors", "--test-speakers",
          "--groups", "--n-folds",
          "--draws", "--splits");
  private static final Map<String, String> COMMANDS = Map.of("wrap", "import");
  private static final Map<String, String> PROTOCOLS = Map.of("random-rows", "random-examples");

  private RenamedOptions() {}

  /** Replaces former names by today's. */
  public static String[] replace(String... args) {
    String[] replaced = args.clone();
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      int end = args[i].indexOf('=');
      String name = end < 0 ? args[i] : args[i].substring(0, end);
      String value = end < 0 ? "" : args[i].substring(end);
      replaced[i] = OPTIONS.getOrDefault(name, name) + value;
      if (name.equals("--protocol") && end > 0) {
        replaced[i] = name + "=" + protocol(value.substring(1));
      } else if (i > 0 && args[i - 1].equals("--protocol")) {
        replaced[i] = protocol(args[i]);
      }
    }
    for (int i = 0; i < Math.min(2, args.length); i++) {
      boolean command = i == 0 || args[0].equals("help");
      replaced[i] = command ? COMMANDS.getOrDefault(replaced[i], replaced[i]) : replaced[i];
    }
    return replaced;
  }

  private static String protocol(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
    return PROTOCOLS.getOrDefault(lower, name);
  }
}
