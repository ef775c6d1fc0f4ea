package org.uppsikt.app;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.uppsikt.bench.BigHome;
import org.uppsikt.domain.search.Folding;
import org.uppsikt.store.SearchProgress;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.work.Desk;

/// Drives the real window over very many items while a round runs: from the key of a decision until
/// the next item is painted, frames a second while the list scrolls, memory that the process holds.
/// Arguments: a folder for the workspace, which is made where it is not there, and how many items.
public final class WindowMeasure {

  private static final int WARM = 40;
  private static final int DECISIONS = 200;

  /// A round is asked for once in so many decisions.
  private static final int ROUND = 10;

  /// Somebody reads a longer comment.
  private static final Duration READ = Duration.ofSeconds(8);

  /// She has gone for coffee.
  private static final Duration AWAY = Duration.ofMinutes(1);

  private static final Duration SCROLLED = Duration.ofSeconds(10);
  private static final double STEP = 24;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private final PrintStream out = System.out;
  private final OpenWindow window;

  private WindowMeasure(OpenWindow window) {
    this.window = window;
  }

  /// Prints its figures as Markdown.
  public static void main(String[] arguments) throws Exception {
    // The window's own thread would keep a measurement alive that has failed.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace(System.err);
          Runtime.getRuntime().halt(1);
        });
    Path home = Path.of(arguments[0]).toAbsolutePath();
    int items = Integer.parseInt(arguments[1]);
    System.setProperty("uppsikt.home", home.toString());
    BigHome.make(home.resolve("practice"), items);
    // Tables of an earlier version are brought up to the present ones, which takes minutes.
    new PracticeHome(home).open(WindowMeasure::withoutIndex);
    try (var window = new OpenWindow(home, Language.SV)) {
      var walk = new ConsoleWalk(window, place -> {});
      walk.practise();
      walk.filled();
      new WindowMeasure(window).run();
    }
    Platform.exit();
    System.exit(0);
  }

  /// The index of the search is taken for built: building it takes minutes, and happens once.
  private static void withoutIndex(Desk desk) {
    SearchProgress progress = desk.office().tables().search().progress();
    desk.office()
        .database()
        .change(
            tx -> {
              progress.restart(tx, Folding.VERSION);
              progress.built(tx, 0);
            });
  }

  private void run() throws IOException {
    said("memory after opening, MB", resident());
    FxStage.run(() -> window.node("inbox.list").orElseThrow().requestFocus());
    window.awaits("the first item", () -> window.head().isPresent());
    decisions(WARM);
    List<Decision> decisions = decisions(DECISIONS);
    figures("decision to next item painted", decisions, Decision::waited);
    figures("processor time of the window's thread in it", decisions, Decision::busy);
    said("frames a second while scrolling", scroll());
    said("memory at the end, MB", resident());
    LockSupport.parkNanos(READ.toNanos());
    said("memory once she has read for some seconds, MB", resident());
    LockSupport.parkNanos(AWAY.toNanos());
    said("memory once nobody was there for a minute, MB", resident());
    said(
        "load of the machine, tasks",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /// How long one decision took, in milliseconds.
  ///
  /// @param busy the window's own thread: what other work on the machine does not change
  private record Decision(double waited, double busy) {}

  private void figures(String what, List<Decision> all, ToDoubleFunction<Decision> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    said(what + ", p50 ms", sorted[sorted.length / 2]);
    said(what + ", p95 ms", sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
    said(what + ", most ms", sorted[sorted.length - 1]);
  }

  private List<Decision> decisions(int count) {
    var times = new ArrayList<Decision>();
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

  /// From the key until the renderer has drawn the frame in which the next item was laid out.
  private Decision decision() {
    Node before = FxStage.on(() -> head().orElseThrow());
    var painted = new CompletableFuture<Decision>();
    FxStage.run(
        () -> {
          long begun = System.nanoTime();
          long busy = THREADS.getCurrentThreadCpuTime();
          new Picture(
                  window.scene(),
                  () -> head().filter(now -> now != before).isPresent(),
                  () -> (THREADS.getCurrentThreadCpuTime() - busy) / 1e6,
                  worked ->
                      painted.complete(new Decision((System.nanoTime() - begun) / 1e6, worked)))
              .watch();
          window.press("I");
        });
    return painted.join();
  }

  /// Found where it stands: a search of the whole window would be measured with every frame.
  private Optional<Node> head() {
    return Optional.ofNullable(window.scene().lookup(".item-pane"))
        .map(pane -> pane.lookup(".item-head"));
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

  /// Tells when a frame is drawn in which something holds. Jobs of the renderer are done in their
  /// order: one that is asked for after the frame was handed to it ends after that was drawn.
  private record Picture(
      Scene scene, BooleanSupplier holds, DoubleSupplier worked, DoubleConsumer painted) {

    void watch() {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              if (holds.getAsBoolean()) {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(Picture.this::handedOver);
              }
            }
          });
    }

    private void handedOver() {
      double busy = worked.getAsDouble();
      Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painted.accept(busy)));
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
