package org.ser4j.cli.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.ser4j.models.engine.EngineInfo;

/** A diagnosis for people. */
public final class DoctorText {
  private final PrintWriter out;

  public DoctorText(PrintWriter out) {
    this.out = out;
  }

  public void print(Diagnosis diagnosis) {
    out.println("ser " + diagnosis.version());
    diagnosis.platform().forEach((name, value) -> line(name.replace('_', ' '), value));
    for (Diagnosis.Found engine : diagnosis.engines()) {
      out.println();
      print(engine);
    }
    for (Diagnosis.Model model : diagnosis.models()) {
      out.println();
      out.println("model " + model.name());
      if (model.problem().isPresent()) {
        line("problem", model.problem().get());
      } else {
        line("labels", String.join(", ", model.labels()));
        line("parameters", String.format(Locale.ROOT, "%,d", model.parameters()));
      }
    }
  }

  private void print(Diagnosis.Found engine) {
    out.println("engine " + engine.name());
    if (engine.info().isEmpty()) {
      line("state", "not on the class path");
    } else {
      EngineInfo info = engine.info().get();
      line("state", state(engine) + (engine.trains() ? "; infers and trains" : "; infers"));
      line("library", info.library());
      line("devices", String.join(", ", info.devices()));
      info.cache()
          .ifPresent(cache -> line("cache", cache + ", " + (engine.cacheBytes() >> 20) + " MB"));
    }
    engine.problem().ifPresent(problem -> line("problem", problem));
    add(engine.add());
  }

  private static String state(Diagnosis.Found engine) {
    return engine.problem().isPresent()
        ? "does not start"
        : engine.add().isEmpty() ? "ready" : "its native library is missing";
  }

  private void add(List<String> coordinates) {
    String name = "add";
    for (String one : coordinates) {
      line(name, one);
      name = "";
    }
  }

  private void line(String name, String value) {
    out.println(String.format("  %-15s %s", name, value));
  }
}
