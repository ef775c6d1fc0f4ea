package org.uppsikt.ui.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work in the background with its result on the JavaFX thread:
/// `tasks.run(() -> inbox.page(0)).onSuccess(model::replace).onFailure(this::explain).start()`.
///
/// The only place of the console that catches everything; what nobody handles is logged by type,
/// never by message, since messages may quote a comment.
public final class Tasks {

  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);

  /// The picture of what was just asked for stands by then. It is not waited for, since a window
  /// that nobody sees is not drawn, and what is to be written must be written.
  private static final Duration PICTURE = Duration.ofMillis(30);

  private final Executor background;
  private final Executor behind;
  private final Executor front;
  private volatile boolean closed;

  public Tasks(Executor background) {
    this(
        background,
        CompletableFuture.delayedExecutor(PICTURE.toMillis(), TimeUnit.MILLISECONDS, background),
        Fx.executor());
  }

  /// For tests: both sides given, usually `Runnable::run`.
  public Tasks(Executor background, Executor front) {
    this(background, background, front);
  }

  private Tasks(Executor background, Executor behind, Executor front) {
    this.background = background;
    this.behind = behind;
    this.front = front;
  }

  /// The nearest places of our own code, which tell where without quoting anything.
  private static List<String> at(Throwable cause) {
    return Stream.of(cause.getStackTrace())
        .map(StackTraceElement::toString)
        .filter(frame -> frame.startsWith("org.uppsikt"))
        .limit(8)
        .toList();
  }

  /// Tasks of something that ends before the program does, such as an open workspace.
  public Tasks part() {
    return new Tasks(background, behind, front);
  }

  /// Nobody hears of any of these any more: what they worked on is closed. Work already begun runs
  /// to its end, or into the closed door.
  public void close() {
    closed = true;
  }

  public <T> Task<T> run(Callable<T> work) {
    return new Task<>(work);
  }

  /// Tells the JavaFX thread something while work goes on, such as how far it is.
  public void tell(Runnable word) {
    front.execute(
        () -> {
          if (!closed) {
            word.run();
          }
        });
  }

  /// One piece of work, not yet started.
  public final class Task<T> {

    private final Callable<T> work;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private Consumer<T> success = result -> {};
    private Consumer<Exception> failure =
        cause ->
            LOG.error("A background task failed: {} at {}", cause.getClass().getName(), at(cause));

    private Task(Callable<T> work) {
      this.work = work;
    }

    public Task<T> onSuccess(Consumer<T> handler) {
      success = handler;
      return this;
    }

    public Task<T> onFailure(Consumer<Exception> handler) {
      failure = handler;
      return this;
    }

    public Task<T> start() {
      return start(false);
    }

    /// @param behind only once there was time to draw what is on show: what nobody waits for does
    ///     not take the processor from the picture she waits for
    public Task<T> start(boolean behind) {
      (behind ? Tasks.this.behind : background).execute(this::work);
      return this;
    }

    /// Nobody hears of the result any more. Work already begun runs to its end.
    public void cancel() {
      cancelled.set(true);
    }

    private void work() {
      try {
        var result = work.call();
        unlessCancelled(() -> success.accept(result));
      } catch (Exception cause) {
        unlessCancelled(() -> failure.accept(cause));
      } catch (Error fault) {
        // Said like any other failure, or the screen would wait for ever; and logged in any case.
        LOG.error("A background task broke: {} at {}", fault.getClass().getName(), at(fault));
        unlessCancelled(() -> failure.accept(new ExecutionException("broke", fault)));
      }
    }

    private void unlessCancelled(Runnable handler) {
      tell(
          () -> {
            if (!cancelled.get()) {
              handler.run();
            }
          });
    }
  }
}
