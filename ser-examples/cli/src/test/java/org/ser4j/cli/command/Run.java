package org.ser4j.cli.command;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.ser4j.cli.progress.Terminal;

/** One run of the command line inside this process, with what it printed. */
record Run(int status, String out, String err) {
  static Run ser(String... args) {
    return ser(Terminal.NONE, args);
  }

  static Run ser(Terminal terminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Ser.run(new PrintWriter(out), new PrintWriter(err), terminal, args);
    return new Run(status, out.toString(), err.toString());
  }

  /** Parses every line of standard output. */
  List<JsonObject> json() {
    return out.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }
}
