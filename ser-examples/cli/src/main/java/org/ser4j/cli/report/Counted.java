package org.ser4j.cli.report;

import java.util.Locale;

/** How many of what, in words that fit one as well as many. */
public final class Counted {
  private Counted() {}

  /** Gives {@code 1 speaker}, but {@code 1,440 speakers}. */
  public static String of(long count, String one) {
    return String.format(Locale.ROOT, "%,d %s%s", count, one, count == 1 ? "" : "s");
  }
}
