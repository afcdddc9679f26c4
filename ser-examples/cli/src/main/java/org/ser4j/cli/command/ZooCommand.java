package org.ser4j.cli.command;

import java.util.Arrays;
import org.ser4j.cli.option.UsageException;
import org.ser4j.cli.report.JsonReport;
import org.ser4j.cli.report.ZooReport;
import org.ser4j.cli.report.ZooText;
import org.ser4j.models.layer.Architecture;
import org.ser4j.models.layer.Shape;
import org.ser4j.training.zoo.Zoo;
import org.ser4j.training.zoo.ZooEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ser zoo}: the named networks. */
@Command(
    name = "zoo",
    description = "Lists the named networks, or prints one of them layer by layer.",
    footer = "  ser zoo 000/final")
final class ZooCommand extends SerCommand {
  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Network to print, such as 000/final.")
  private String name;

  @Option(
      names = "--input",
      paramLabel = "CxFxT",
      description = "Input shape, channels first, such as 1x64x250. Default: the network's own.")
  private String input;

  @Option(
      names = "--classes",
      paramLabel = "N",
      description = "Number of classes. Default: the network's own.")
  private Integer classes;

  @Option(names = "--json", description = "Print JSON: a list, or with NAME one object.")
  private boolean json;

  @Override
  public Integer call() {
    if (name == null) {
      list();
    } else {
      show();
    }
    return ExitCode.OK;
  }

  private void list() {
    if (input != null || classes != null) {
      throw new UsageException("--input and --classes need the NAME of a network");
    }
    if (json) {
      out().println(JsonReport.of(Zoo.entries().stream().map(ZooReport::of).toList()));
    } else {
      new ZooText(out()).list(Zoo.entries());
    }
  }

  private void show() {
    ZooEntry entry;
    Architecture network;
    try {
      entry = Zoo.entry(name);
      network =
          Zoo.named(
              name,
              input == null ? entry.input() : shape(input),
              classes == null ? entry.classes() : classes);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    if (json) {
      out().println(JsonReport.of(ZooReport.of(entry, network)));
    } else {
      new ZooText(out()).show(entry, network);
    }
  }

  private static Shape shape(String text) {
    if (!text.matches("[0-9]{1,7}(x[0-9]{1,7}){0,2}")) {
      throw new UsageException(
          "--input must be one to three sizes such as 1x64x250; got '" + text + "'");
    }
    return Shape.of(Arrays.stream(text.split("x")).mapToInt(Integer::parseInt).toArray());
  }
}
