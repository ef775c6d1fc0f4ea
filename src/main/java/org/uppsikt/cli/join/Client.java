package org.uppsikt.cli.join;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The command line's end: hands a command to the console that has the workspace open.
public final class Client {

  private volatile @Nullable SocketChannel open;

  /// Leaves the console, from another thread: the console then ends the command.
  public void stop() {
    SocketChannel channel = open;
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // It is gone all the same when this program ends.
        return;
      }
    }
  }

  /// Runs a command there.
  ///
  /// @param folder where the person stands
  /// @return its exit code; empty where no console listens, and the command may open the workspace
  /// @throws IOException where the console went away before the command had ended
  public Optional<Integer> run(
      Path workspace, List<String> args, Path folder, PrintStream out, PrintStream err)
      throws IOException {
    Meeting meeting = Meeting.of(workspace);
    if (!Files.exists(meeting.socket())
        || !Files.isReadable(meeting.token())
        || !meeting.isPrivate()) {
      return Optional.empty();
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      if (!connected(channel, meeting)) {
        return Optional.empty();
      }
      open = channel;
      String token = Files.readString(meeting.token());
      var request = new DataOutputStream(Channels.newOutputStream(channel));
      Wire.ask(request, new Wire.Request(token, folder, args));
      return Optional.of(answers(new DataInputStream(Channels.newInputStream(channel)), out, err));
    }
  }

  /// A socket that a console left behind when it was killed refuses the connection.
  private static boolean connected(SocketChannel channel, Meeting meeting) throws IOException {
    try {
      return channel.connect(UnixDomainSocketAddress.of(meeting.socket()));
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int answers(DataInputStream in, PrintStream out, PrintStream err)
      throws IOException {
    while (true) {
      byte kind = in.readByte();
      int number = in.readInt();
      if (kind == Wire.EXIT) {
        return number;
      }
      if (number < 0 || number > Wire.LONGEST_FRAME) {
        throw new IOException("frame");
      }
      byte[] bytes = in.readNBytes(number);
      PrintStream stream = kind == Wire.ERR ? err : out;
      stream.write(bytes, 0, bytes.length);
      stream.flush();
    }
  }
}
