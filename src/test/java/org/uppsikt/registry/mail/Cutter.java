package org.uppsikt.registry.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/// Stands between the program and the mail server and cuts the connection after so many bytes on
/// their way there.
final class Cutter implements AutoCloseable {

  private final ServerSocket door;
  private final int server;
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
  private volatile boolean cutsAnswers;

  Cutter(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  /// The next connection breaks after this many bytes from the program.
  void cutAfter(long bytes) {
    left.set(bytes);
    cutsAnswers = false;
  }

  /// The next connection loses what the server says once this many bytes went there: the server
  /// gets everything, and the program hears nothing of it.
  void deafAfter(long bytes) {
    left.set(bytes);
    cutsAnswers = true;
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
        Thread.ofVirtual().start(() -> forth(client, upstream));
        Thread.ofVirtual().start(() -> back(upstream, client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void forth(Socket client, Socket upstream) {
    try (client;
        upstream) {
      InputStream in = client.getInputStream();
      OutputStream out = upstream.getOutputStream();
      byte[] buffer = new byte[512];
      int n = in.read(buffer);
      while (n >= 0) {
        int allowed = cutsAnswers ? n : (int) Math.min(n, Math.max(0, left.get()));
        out.write(buffer, 0, allowed);
        out.flush();
        left.addAndGet(-n);
        if (allowed < n) {
          return;
        }
        n = in.read(buffer);
      }
    } catch (IOException e) {
      // Cut, as it was to be.
    }
  }

  private void back(Socket upstream, Socket client) {
    try (client;
        upstream) {
      InputStream in = upstream.getInputStream();
      OutputStream out = client.getOutputStream();
      byte[] buffer = new byte[4096];
      int n = in.read(buffer);
      while (n >= 0) {
        if (cutsAnswers && left.get() <= 0) {
          return;
        }
        out.write(buffer, 0, n);
        out.flush();
        n = in.read(buffer);
      }
    } catch (IOException e) {
      // Cut, as it was to be.
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
