package org.ser4j.cli.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.ser4j.cli.report.ZooJson;
import org.ser4j.cli.report.ZooText;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.Zoo;
import org.ser4j.training.zoo.ZooEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ser zoo}: the networks that have a name. */
@Command(
    name = "zoo",
    description = "Lists the networks that have a name, or shows one of them layer by layer.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ZooCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "The network to show, such as 000/final.")
  private String name;

  @Option(
      names = "--input",
      paramLabel = "CxFxT",
      description = "Another input shape, channels first, such as 1x64x250.")
  private String input;

  @Option(names = "--classes", paramLabel = "N", description = "Another number of classes.")
  private Integer classes;

  @Option(names = "--json", description = "Print JSON: a list, or with NAME one object.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (name == null) {
      if (input != null || classes != null) {
        throw usage("--input and --classes need the NAME of a network", null);
      }
      if (json) {
        out.println(ZooJson.list(Zoo.entries()));
      } else {
        new ZooText(out).list(Zoo.entries());
      }
      return ExitCode.OK;
    }
    Architecture network = network();
    ZooEntry entry = Zoo.entry(name);
    if (json) {
      out.println(ZooJson.of(entry, network));
    } else {
      new ZooText(out).show(entry, network);
    }
    return ExitCode.OK;
  }

  private Architecture network() {
    try {
      ZooEntry entry = Zoo.entry(name);
      return Zoo.named(
          name,
          input == null ? entry.input() : shape(input),
          classes == null ? entry.classes() : classes);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage(), e);
    }
  }

  private static Shape shape(String text) {
    if (!text.matches("[0-9]{1,7}(x[0-9]{1,7}){0,2}")) {
      throw new IllegalArgumentException(
          "--input: expected one to three extents such as 1x64x250, not '" + text + "'");
    }
    return Shape.of(Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray());
  }

  private ParameterException usage(String message, Throwable cause) {
    return new ParameterException(spec.commandLine(), message, cause);
  }
}
