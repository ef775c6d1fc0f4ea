package org.uppsikt.registry.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.domain.registry.NumberPattern;
import org.uppsikt.registry.Delivery;
import org.uppsikt.registry.Fault;
import org.uppsikt.registry.Found;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Parcel;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.Word;

/// A registry that keeps nothing of a hand-over but its identity and the number that it gives. It
/// answers as a registrar does, after a little while.
public final class PracticeRegistry implements Route {

  /// Long enough to see that the number is missing.
  public static final Duration TAKES = Duration.ofSeconds(8);

  /// A municipality has had cases before.
  private static final int FIRST = 412;

  private final Path folder;
  private final Clock clock;
  private final ZoneId zone;
  private final NumberPattern numbers;

  /// @param folder of the pretend registry alone; made where it is missing
  public PracticeRegistry(Path folder, Clock clock, ZoneId zone, NumberPattern numbers) {
    this.folder = folder;
    this.clock = clock;
    this.zone = zone;
    this.numbers = numbers;
  }

  @Override
  public Delivery deliver(Parcel parcel) {
    try {
      Files.createDirectories(folder);
      int year = clock.instant().atZone(zone).getYear();
      int place = held().size();
      Path unfinished = folder.resolve(parcel.id() + ".part");
      Files.writeString(
          unfinished,
          place + "\n" + numbers.format(year, FIRST + (long) place) + "\n" + clock.instant());
      Files.move(unfinished, file(parcel.id()), StandardCopyOption.ATOMIC_MOVE);
      return new Delivery.Accepted();
    } catch (IOException e) {
      return new Delivery.Refused(Fault.NOT_WRITTEN, "");
    }
  }

  @Override
  public Found find(HandOverId id) {
    return Files.exists(file(id)) ? new Found.There() : new Found.NotThere();
  }

  @Override
  public News news(Optional<String> cursor) {
    int known = cursor.map(Integer::parseInt).orElse(0);
    Instant before = clock.instant().minus(TAKES);
    try {
      List<Held> answered =
          held().stream()
              .filter(each -> each.place() >= known && !each.at().isAfter(before))
              .sorted(Comparator.comparingInt(Held::place))
              .toList();
      List<Word> words =
          answered.stream()
              .<Word>map(
                  each -> new Word.Answer(each.id(), each.at().plus(TAKES), each.number() + "\n"))
              .toList();
      int next = answered.isEmpty() ? known : answered.getLast().place() + 1;
      return new News(words, Optional.of(Integer.toString(next)), Optional.empty(), 0);
    } catch (IOException e) {
      return new News(List.of(), cursor, Optional.of(Fault.UNREACHABLE), 0);
    }
  }

  @Override
  public void close() {}

  private record Held(HandOverId id, int place, String number, Instant at) {}

  private List<Held> held() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var held = new ArrayList<Held>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        List<String> lines = Files.readAllLines(file);
        String name = String.valueOf(file.getFileName());
        held.add(
            new Held(
                HandOverId.parse(name.substring(0, name.length() - ".txt".length())),
                Integer.parseInt(lines.getFirst()),
                lines.get(1),
                Instant.parse(lines.get(2))));
      }
    }
    return held;
  }

  private Path file(HandOverId id) {
    return folder.resolve(id + ".txt");
  }
}
