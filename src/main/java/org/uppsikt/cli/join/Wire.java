package org.uppsikt.cli.join;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What goes over the socket: first the request (name of the protocol, token, folder, arguments),
/// then frames back (kind, length, bytes), the last of which is the exit code.
final class Wire {

  static final String NAME = "uppsikt-join-1";
  static final byte OUT = 'o';
  static final byte ERR = 'e';
  static final byte EXIT = 'x';
  static final int LONGEST_FRAME = 1 << 20;
  private static final int MOST_ARGUMENTS = 200;

  private Wire() {}

  /// What is asked for.
  record Request(String token, Path folder, List<String> args) {}

  static void ask(DataOutputStream out, Request request) throws IOException {
    out.writeUTF(NAME);
    out.writeUTF(request.token());
    out.writeUTF(request.folder().toString());
    out.writeInt(request.args().size());
    for (String arg : request.args()) {
      out.writeUTF(arg);
    }
    out.flush();
  }

  /// Empty where it is not a request of this protocol.
  static Optional<Request> read(DataInputStream in) throws IOException {
    if (!in.readUTF().equals(NAME)) {
      return Optional.empty();
    }
    String token = in.readUTF();
    String folder = in.readUTF();
    int count = in.readInt();
    if (count < 0 || count > MOST_ARGUMENTS) {
      return Optional.empty();
    }
    var args = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      args.add(in.readUTF());
    }
    try {
      return Optional.of(new Request(token, Path.of(folder), List.copyOf(args)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  static void exit(DataOutputStream out, int code) throws IOException {
    synchronized (out) {
      out.writeByte(EXIT);
      out.writeInt(code);
      out.flush();
    }
  }

  /// One of the caller's streams, over the shared socket.
  static final class Frames extends OutputStream {

    private final DataOutputStream out;
    private final byte kind;

    Frames(DataOutputStream out, byte kind) {
      this.out = out;
      this.kind = kind;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int at = from; at < from + length; at += LONGEST_FRAME) {
        int part = Math.min(LONGEST_FRAME, from + length - at);
        synchronized (out) {
          out.writeByte(kind);
          out.writeInt(part);
          out.write(bytes, at, part);
          out.flush();
        }
      }
    }
  }
}
