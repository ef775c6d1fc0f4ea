package org.uppsikt.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work in the background with its result on the JavaFX thread:
/// `tasks.run(() -> inbox.page(0)).onSuccess(model::replace).onFailure(this::explain).start()`.
///
/// The only place of the console that catches everything; what nobody handles is logged by type,
/// never by message,
/// since messages may quote a comment.
public final class Tasks {

  private static final Logger LOG = LoggerFactory.getLogger(Tasks.class);
  private final Executor background;
  private final Executor front;

  public Tasks(Executor background) {
    this(background, Fx.executor());
  }

  /// For tests: both sides given, usually `Runnable::run`.
  public Tasks(Executor background, Executor front) {
    this.background = background;
    this.front = front;
  }

  public <T> Task<T> run(Callable<T> work) {
    return new Task<>(work);
  }

  /// Tells the JavaFX thread something while work goes on, such as how far it is.
  public void tell(Runnable word) {
    front.execute(word);
  }

  /// One piece of work, not yet started.
  public final class Task<T> {

    private final Callable<T> work;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private Consumer<T> success = result -> {};
    private Consumer<Exception> failure =
        cause -> LOG.error("A background task failed: {}", cause.getClass().getName());

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
      background.execute(this::work);
      return this;
    }

    /// Nobody hears of the result any more. Work already begun runs to its end.
    public void cancel() {
      cancelled.set(true);
    }

    private void work() {
      try {
        var result = work.call();
        tell(() -> success.accept(result));
      } catch (Exception cause) {
        tell(() -> failure.accept(cause));
      }
    }

    private void tell(Runnable handler) {
      front.execute(
          () -> {
            if (!cancelled.get()) {
              handler.run();
            }
          });
    }
  }
}
