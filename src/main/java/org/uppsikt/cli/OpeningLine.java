package org.uppsikt.cli;

import java.time.Duration;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.Formats;
import org.uppsikt.text.OpeningText;
import org.uppsikt.work.Opening;

/// Says on the error stream what the opening of a workspace waits for: a line now and then, also
/// where nobody watches, since a command that stands still for minutes looks broken in a log too.
final class OpeningLine implements Opening {

  /// Before the first line, and between two of them.
  static final Duration PAUSE = Duration.ofSeconds(5);

  private final Call call;
  private final Formats formats;
  private final LongSupplier nanos;
  private long saidAt;
  private @Nullable Stage said;

  /// @param nanos a clock in nanoseconds
  OpeningLine(Call call, LongSupplier nanos) {
    this.call = call;
    this.formats = new Formats(call.texts(), ZoneId.systemDefault());
    this.nanos = nanos;
    this.saidAt = nanos.getAsLong();
  }

  @Override
  public void reached(Stage stage, long done, long of) {
    switch (stage) {
      case CHECKING -> read(OpeningText.CHECKING, done, of);
      case COMPARING -> read(OpeningText.COMPARING, done, of);
      case REKEYING -> once(stage, OpeningText.REKEYING);
      case UPGRADING -> once(stage, OpeningText.UPGRADING);
      case ENTERING -> {
        // Soon over, and followed by what the command itself says.
      }
    }
  }

  @Override
  public boolean cancelled() {
    return call.stopped().getAsBoolean();
  }

  private void read(OpeningText what, long done, long of) {
    long now = nanos.getAsLong();
    if (now - saidAt >= PAUSE.toNanos()) {
      saidAt = now;
      call.complain(what, formats.read(done, of));
    }
  }

  private void once(Stage stage, OpeningText what) {
    if (said != stage) {
      said = stage;
      call.complain(what);
    }
  }
}
