package org.uppsikt.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.uppsikt.bench.BigHome;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;

/// Drives the real window over very many items while a round runs: from the key of a decision until
/// the next item is painted, frames a second while the list scrolls, memory that the process holds.
/// Arguments: a folder for the workspace, which is made where it is not there, and how many items.
public final class WindowMeasure {

  private static final int WARM = 40;
  private static final int DECISIONS = 200;

  /// A round is asked for once in so many decisions.
  private static final int ROUND = 10;

  private static final Duration SCROLLED = Duration.ofSeconds(10);
  private static final double STEP = 24;
  private final PrintStream out = System.out;
  private final OpenWindow window;

  private WindowMeasure(OpenWindow window) {
    this.window = window;
  }

  /// Prints its figures as Markdown.
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    int items = Integer.parseInt(arguments[1]);
    System.setProperty("uppsikt.home", home.toString());
    BigHome.make(home.resolve("practice"), items);
    try (var window = new OpenWindow(home, Language.SV)) {
      var walk = new ConsoleWalk(window, place -> {});
      walk.practise();
      walk.filled();
      new WindowMeasure(window).run();
    }
    Platform.exit();
    System.exit(0);
  }

  private void run() throws IOException {
    said("memory after opening, MB", resident());
    FxStage.run(() -> window.node("inbox.list").orElseThrow().requestFocus());
    decisions(WARM);
    List<Double> times = decisions(DECISIONS);
    Collections.sort(times);
    said("decision to next item painted, p50 ms", times.get(times.size() / 2));
    said("decision to next item painted, p95 ms", times.get((int) (times.size() * 0.95)));
    said("decision to next item painted, most ms", times.getLast());
    said("frames a second while scrolling", scroll());
    said("memory at the end, MB", resident());
  }

  private List<Double> decisions(int count) {
    var times = new ArrayList<Double>();
    for (int i = 0; i < count; i++) {
      if (i % ROUND == 0) {
        window.press("F5");
      }
      times.add(decision());
      // A person reads before she decides.
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
    return times;
  }

  /// From the key to the frame after the one in which the next item was laid out.
  private double decision() {
    Node before = FxStage.on(() -> window.head().orElseThrow());
    var painted = new CompletableFuture<Long>();
    long[] begun = new long[1];
    FxStage.run(
        () -> {
          begun[0] = System.nanoTime();
          new Frames(() -> window.head().filter(now -> now != before).isPresent(), painted).start();
          window.press("I");
        });
    return (painted.join() - begun[0]) / 1e6;
  }

  /// Frames a second over some seconds of steady scrolling.
  private double scroll() {
    var done = new CompletableFuture<Double>();
    FxStage.run(() -> new Scrolling(flow(), done).start());
    return done.join();
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) window.node("inbox.list").orElseThrow().lookup(".virtual-flow");
  }

  /// Tells when something holds at the beginning of a frame, a frame later: then it is painted.
  private static final class Frames extends AnimationTimer {

    private final BooleanSupplier holds;
    private final CompletableFuture<Long> painted;
    private boolean held;

    Frames(BooleanSupplier holds, CompletableFuture<Long> painted) {
      this.holds = holds;
      this.painted = painted;
    }

    @Override
    public void handle(long now) {
      if (held) {
        stop();
        painted.complete(System.nanoTime());
      }
      held = holds.getAsBoolean();
    }
  }

  private static final class Scrolling extends AnimationTimer {

    private final VirtualFlow<?> flow;
    private final CompletableFuture<Double> done;
    private long first;
    private int frames;

    Scrolling(VirtualFlow<?> flow, CompletableFuture<Double> done) {
      this.flow = flow;
      this.done = done;
    }

    @Override
    public void handle(long now) {
      first = first == 0 ? now : first;
      frames++;
      flow.scrollPixels(STEP);
      if (now - first > SCROLLED.toNanos()) {
        stop();
        done.complete((frames - 1) * 1e9 / (now - first));
      }
    }
  }

  /// Megabytes of this process that lie in memory; empty where the system does not tell.
  private static @Nullable Double resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return null;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(null);
  }

  private void said(String what, @Nullable Double figure) {
    out.printf("| %s | %s |%n", what, figure == null ? "" : "%.1f".formatted(figure));
  }
}
