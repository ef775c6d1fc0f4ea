package org.uppsikt.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uppsikt.text.CliText;
import org.uppsikt.text.DoorText;
import org.uppsikt.text.ForeignObject;
import org.uppsikt.text.Formats;
import org.uppsikt.text.OpeningText;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Doors;

/// Opens the workspace that a command names. Passwords come from a prompt or a file, never from the
/// command line, where other users of the machine could read them.
final class SignIn {

  /// What some editors write before the text, unseen.
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Doors doors;
  private final Call call;
  private final Runnable begins;

  /// @param begins runs before the workspace is opened, once nobody is asked for anything any more
  SignIn(Doors doors, Call call, Runnable begins) {
    this.doors = doors;
    this.call = call;
    this.begins = begins;
  }

  /// What came of it.
  sealed interface Result {

    record Open(Desk desk) implements Result {}

    /// Why was printed.
    record Refused(int code) implements Result {}
  }

  Result open(Path workspace) {
    return switch (doors.look(workspace)) {
      case Doors.Look.Nothing nothing -> refused(Doors.Reason.MISSING, workspace);
      case Doors.Look.Unreadable unreadable -> refused(unreadable.reason(), workspace);
      case Doors.Look.Practice practice -> entered(workspace, new Doors.Credential.None());
      case Doors.Look.Own own -> own(workspace, own.people());
    };
  }

  private Result own(Path workspace, List<Doors.SignIn> people) {
    Optional<String> name = call.option("--person");
    List<Doors.SignIn> meant =
        people.stream()
            .filter(p -> name.isEmpty() || p.name().equals(name.get()))
            .filter(p -> name.isPresent() || !p.suspended())
            .toList();
    if (meant.size() != 1) {
      String names = people.stream().map(Doors.SignIn::name).collect(Collectors.joining(", "));
      call.complain(name.isEmpty() ? CliText.WHO : CliText.NO_PERSON, names, name.orElse(""));
      return new Result.Refused(Exit.USAGE);
    }
    Doors.SignIn person = meant.getFirst();
    return switch (password(person.name())) {
      case Password.None none -> new Result.Refused(none.code());
      case Password.Given(char[] password) -> {
        try {
          var credential = new Doors.Credential.Password(person.id(), password);
          yield entered(workspace, credential);
        } finally {
          Arrays.fill(password, '\0');
        }
      }
    };
  }

  private sealed interface Password {

    record Given(char[] password) implements Password {}

    /// Why was printed: nobody was there to be asked, or the file cannot be read.
    record None(int code) implements Password {}
  }

  private Password password(String name) {
    Optional<Path> file = call.path("--password-file");
    if (file.isPresent()) {
      return fromFile(file.get());
    }
    Optional<char[]> typed = call.streams().password().apply(call.words(CliText.PASSWORD, name));
    if (typed.isEmpty()) {
      call.complain(CliText.NO_PASSWORD);
    }
    return typed.<Password>map(Password.Given::new).orElseGet(() -> new Password.None(Exit.USAGE));
  }

  /// The first line of the file.
  private Password fromFile(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      Arrays.fill(bytes, (byte) 0);
      if (text.length() > 0 && text.charAt(0) == BYTE_ORDER_MARK) {
        text.get();
      }
      int end = 0;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      char[] password = new char[end];
      text.get(password);
      if (text.hasArray()) {
        Arrays.fill(text.array(), '\0');
      }
      return new Password.Given(password);
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, file.toString());
      return new Password.None(Exit.NOT_RUN);
    }
  }

  private Result entered(Path workspace, Doors.Credential credential) {
    begins.run();
    return switch (doors.open(workspace, credential, new OpeningLine(call, System::nanoTime))) {
      case Doors.Entry.Open open -> new Result.Open(open.desk());
      case Doors.Entry.Cancelled cancelled -> {
        call.complain(OpeningText.CANCELLED);
        yield new Result.Refused(Exit.NOT_RUN);
      }
      case Doors.Entry.Refused refused -> {
        String until =
            refused.until().map(new Formats(call.texts(), ZoneId.systemDefault())::time).orElse("");
        String detail = ForeignObject.words(call.texts(), refused.detail());
        yield refused(refused.reason(), workspace, detail, until);
      }
    };
  }

  private Result refused(Doors.Reason reason, Path workspace, String... details) {
    Object[] values = details.length == 2 ? details : new Object[] {"", ""};
    String happened = call.words(DoorText.valueOf(reason.name()), values);
    String todo = todo(reason).map(words -> " " + call.words(words)).orElse("");
    call.streams().err().println(workspace + ": " + happened + todo);
    return new Result.Refused(Exit.NOT_RUN);
  }

  /// What to do about a file that does not open, in the words of the console.
  private static Optional<DoorText> todo(Doors.Reason reason) {
    return switch (reason) {
      case EMPTY, TRUNCATED, NOT_A_DATABASE, DAMAGED, FOREIGN_OBJECT, ALTERED_TABLES ->
          Optional.of(DoorText.DO_RESTORE_BACKUP);
      case KEYS_DAMAGED -> Optional.of(DoorText.DO_KEYS_COPY);
      case NEWER_VERSION, NEWER_KEYS -> Optional.of(DoorText.DO_UPDATE);
      case WRONG_RECOVERY_KEY -> Optional.of(DoorText.DO_TRY_RECOVERY);
      case ONE_TIME_PASSWORD -> Optional.of(DoorText.DO_OWN_PASSWORD);
      case WRONG_KEY -> Optional.of(DoorText.DO_SAME_BACKUP);
      default -> Optional.empty();
    };
  }
}
