package org.uppsikt.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.uppsikt.ui.FxStage;

/// Listens to what the JavaFX thread does while a test works the console: every call of what opens,
/// reads or writes a disk or a wire, and every byte that it moves itself on behalf of our classes.
/// The flight recorder of the machine sees both, whatever the code around it looks like.
final class WindowThread implements AutoCloseable {

  /// Whole classes, or single methods of them. Values that they give may be used anywhere.
  private static final List<String> BARRED =
      List.of(
          "org.uppsikt.store.Database::read",
          "org.uppsikt.store.Database::write",
          "org.uppsikt.store.Database::change",
          "org.uppsikt.store.Database::close",
          "org.uppsikt.store.Databases",
          "org.uppsikt.store.key.KeyFile",
          "org.uppsikt.store.key.SafeFile",
          "org.uppsikt.channel.http.HttpPort",
          "org.uppsikt.channel.practice.PracticeProcess::start",
          "org.uppsikt.evidence.Sealer",
          "org.uppsikt.evidence.sheet.EvidenceSheet",
          "org.uppsikt.evidence.sheet.Typefaces::load",
          "org.uppsikt.flag.detect.StandardDetectors::flagger",
          "org.uppsikt.policy.LawLibrary::of",
          "org.uppsikt.policy.PolicyLibrary::shipped",
          "org.uppsikt.settings.ProtectionFile::read",
          "org.uppsikt.settings.ProtectionFile::write",
          "org.uppsikt.settings.SettingsFile::read",
          "org.uppsikt.settings.SettingsFile::write",
          "org.uppsikt.ui.kit.EmojiImages::load",
          "org.uppsikt.ui.kit.Fonts::read",
          "org.uppsikt.work.search.Search::run",
          "org.uppsikt.work.search.IndexRun::go");

  private static final List<String> MOVED =
      List.of(
          "jdk.FileRead", "jdk.FileWrite", "jdk.FileForce", "jdk.SocketRead", "jdk.SocketWrite");

  /// The words, styles and icons of the console come with it, and a window cannot wait for them.
  private static final List<String> OURS =
      Stream.of(
              "app",
              "channel",
              "evidence",
              "flag",
              "policy",
              "registry",
              "settings",
              "store",
              "sync",
              "work")
          .map(name -> "org.uppsikt." + name + ".")
          .toList();

  /// Archives and folders that the program is loaded from.
  private static final List<String> SHIPPED =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(entry -> Path.of(entry).toAbsolutePath().toString())
          .toList();

  private final Recording recording = new Recording();

  /// By its number: the recorder may still know it by the name it was born with.
  private final long thread =
      Objects.requireNonNull(FxStage.on(() -> Thread.currentThread().threadId()));

  WindowThread() {
    recording
        .enable("jdk.MethodTrace")
        .with("filter", String.join(";", BARRED))
        .withThreshold(Duration.ZERO)
        .withStackTrace();
    for (String event : MOVED) {
      recording.enable(event).withThreshold(Duration.ZERO).withStackTrace();
    }
    recording.start();
  }

  /// What the thread did and must not do, each place once.
  List<String> faults() {
    recording.stop();
    try {
      Path file = Files.createTempFile("window-thread", ".jfr");
      try {
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
            .filter(event -> event.getThread() != null)
            .filter(event -> event.getThread().getJavaThreadId() == thread)
            .filter(event -> !ofTheProgram(event))
            .flatMap(event -> fault(event).stream())
            .distinct()
            .sorted()
            .toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether something of the program itself was read, such as a class that is used for the first
  /// time, or a word or an icon that ships with it: the Java it runs on reads those where it needs
  /// them.
  private static boolean ofTheProgram(RecordedEvent event) {
    if (!event.getEventType().getName().equals("jdk.FileRead")) {
      return false;
    }
    String path = event.getString("path");
    return path == null
        || glyphs(event)
        || path.startsWith(System.getProperty("java.home"))
        || SHIPPED.stream().anyMatch(path::startsWith);
  }

  /// The toolkit reads the shapes of letters out of font files as it draws them.
  private static boolean glyphs(RecordedEvent event) {
    return event.getStackTrace() != null
        && event.getStackTrace().getFrames().stream()
            .anyMatch(frame -> place(frame).startsWith("com.sun.javafx.font."));
  }

  private static Optional<String> fault(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return Optional.of(event.getEventType().getName());
    }
    List<String> ours =
        event.getStackTrace().getFrames().stream()
            .map(WindowThread::place)
            .filter(place -> traced(event) || OURS.stream().anyMatch(place::startsWith))
            .filter(place -> place.startsWith("org.uppsikt."))
            .limit(4)
            .toList();
    return ours.isEmpty() && !traced(event)
        ? Optional.empty()
        : Optional.of(what(event) + " at " + String.join(" < ", ours));
  }

  /// Whether a barred method was called: its caller stands first in the trace.
  private static boolean traced(RecordedEvent event) {
    return event.hasField("method");
  }

  /// The traced method, or the kind of moving.
  private static String what(RecordedEvent event) {
    if (!traced(event)) {
      String where = event.hasField("path") ? " " + event.getString("path") : "";
      return event.getEventType().getName() + where;
    }
    RecordedMethod method = event.getValue("method");
    return method.getType().getName() + "." + method.getName();
  }

  private static String place(RecordedFrame frame) {
    return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
  }

  @Override
  public void close() {
    recording.close();
  }
}
