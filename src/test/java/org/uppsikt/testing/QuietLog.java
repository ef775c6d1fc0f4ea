package org.uppsikt.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/// Listens to every log at its finest, to show that a text never reaches one.
public final class QuietLog implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();
  private final List<Appender<ILoggingEvent>> others = new ArrayList<>();

  public QuietLog() {
    events.start();
    root.iteratorForAppenders().forEachRemaining(others::add);
    others.forEach(root::detachAppender);
    root.addAppender(events);
    root.setLevel(Level.TRACE);
  }

  /// Log lines, stack traces included, that hold the text.
  public List<String> linesWith(String text) {
    return List.copyOf(events.list).stream()
        .map(QuietLog::whole)
        .filter(line -> line.contains(text))
        .toList();
  }

  private static String whole(ILoggingEvent event) {
    var line = new StringBuilder(event.getFormattedMessage());
    for (var t = event.getThrowableProxy(); t != null; t = t.getCause()) {
      line.append('\n').append(t.getMessage());
    }
    return line.toString();
  }

  @Override
  public void close() {
    root.detachAppender(events);
    others.forEach(root::addAppender);
    root.setLevel(before);
  }
}
