package org.ser4j.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.ser4j.cli.report.Diagnosis;
import org.ser4j.cli.report.DoctorJson;
import org.ser4j.cli.report.DoctorText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ser doctor}: what is there, and what to add for what is not. */
@Command(
    name = "doctor",
    description =
        "Tells which engines and models are there, and what to add for those that are not.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--probe",
      description =
          "Start every engine that lacks nothing, which loads native code, and ask for its devices.")
  private boolean probe;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Diagnosis diagnosis = Diagnosis.make(new Version().getVersion()[0].replace("ser ", ""), probe);
    if (json) {
      out.println(DoctorJson.of(diagnosis));
    } else {
      new DoctorText(out).print(diagnosis);
    }
    boolean failed = diagnosis.engines().stream().anyMatch(engine -> engine.problem().isPresent());
    return failed ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
