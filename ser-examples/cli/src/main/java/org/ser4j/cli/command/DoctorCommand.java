package org.ser4j.cli.command;

import java.io.IOException;
import org.ser4j.cli.report.DoctorReport;
import org.ser4j.cli.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code ser doctor}: which engines and models work, and what the others lack. */
@Command(
    name = "doctor",
    description = "Checks which engines and models are available, and says what the others need.",
    footer = "  ser doctor --probe")
final class DoctorCommand extends SerCommand {
  @Option(
      names = "--probe",
      description =
          "Start every engine that is complete, which loads native code, and list its devices.")
  private boolean probe;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    DoctorReport report = DoctorReport.make(Ser.Version.number(), probe);
    if (json) {
      out().println(JsonReport.of(report));
    } else {
      report.print(out());
    }
    return report.failed() ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
