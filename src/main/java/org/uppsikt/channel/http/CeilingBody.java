package org.uppsikt.channel.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/// Reads an answer up to a ceiling and hangs up there, whatever length the server claimed.
final class CeilingBody implements BodySubscriber<byte[]> {

  /// The answer was longer than the ceiling.
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final int ceiling;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> done = new CompletableFuture<>();
  private @Nullable Subscription subscription;

  CeilingBody(int ceiling) {
    this.ceiling = ceiling;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (done.isDone()) {
        return;
      }
      if (bytes.size() + (long) buffer.remaining() > ceiling) {
        hangUp();
        return;
      }
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.writeBytes(chunk);
    }
  }

  @Override
  public void onError(Throwable fault) {
    done.completeExceptionally(fault);
  }

  @Override
  public void onComplete() {
    done.complete(bytes.toByteArray());
  }

  private void hangUp() {
    Subscription open = subscription;
    if (open != null) {
      open.cancel();
    }
    done.completeExceptionally(new Exceeded());
  }
}
