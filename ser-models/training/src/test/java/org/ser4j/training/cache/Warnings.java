package org.ser4j.training.cache;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what the cache logs, and keeps it from the console. */
final class Warnings extends Handler implements AutoCloseable {
  private final Logger logger = Logger.getLogger(TensorCache.class.getName());
  private final List<String> messages = new CopyOnWriteArrayList<>();

  private Warnings() {}

  static Warnings listen() {
    Warnings warnings = new Warnings();
    warnings.logger.setUseParentHandlers(false);
    warnings.logger.addHandler(warnings);
    return warnings;
  }

  /** How many there were with these words. */
  long count(String part) {
    return messages.stream().filter(message -> message.contains(part)).count();
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().equals(Level.WARNING)) {
      messages.add(entry.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
