package org.uppsikt.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Sees every file that is made below a folder, also one that is deleted a moment later: by its
/// name always, and by what stands in it as far as it can still be read when it is seen.
public final class EveryFile implements AutoCloseable {

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final Path below;
  private final List<String> markers;
  private final WatchService watch;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private final Set<String> made = new ConcurrentSkipListSet<>();
  private final Set<String> marked = new ConcurrentSkipListSet<>();
  private final Thread thread;
  private volatile boolean over;
  private volatile Optional<String> failure = Optional.empty();

  /// @param markers what must stand in none of them in clear
  public EveryFile(Path below, List<String> markers) throws IOException {
    this.below = below;
    this.markers = List.copyOf(markers);
    this.watch = FileSystems.getDefault().newWatchService();
    enter(below);
    this.thread = Thread.ofPlatform().daemon().start(this::watch);
  }

  private void watch() {
    try {
      WatchKey key = watch.poll(100, TimeUnit.MILLISECONDS);
      while (key != null || !over) {
        if (key != null) {
          take(key);
        }
        key = watch.poll(100, TimeUnit.MILLISECONDS);
      }
    } catch (IOException | UncheckedIOException e) {
      failure = Optional.of(e.toString());
    } catch (InterruptedException e) {
      failure = Optional.of("interrupted");
    }
  }

  private void take(WatchKey key) throws IOException {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name && folder != null) {
        seen(folder.resolve(name));
      } else {
        failure = Optional.of("too much at once to see everything");
      }
    }
    key.reset();
  }

  private void seen(Path path) throws IOException {
    made.add(below.relativize(path).toString());
    if (Files.isDirectory(path)) {
      if (!folders.containsValue(path)) {
        enter(path);
      }
    } else if (!markersIn(path, markers).isEmpty()) {
      marked.add(below.relativize(path).toString());
    }
  }

  /// What was made in a folder before it could be watched is looked at as it lies there.
  private void enter(Path folder) throws IOException {
    try (Stream<Path> there = Files.list(watched(folder))) {
      for (Path path : there.toList()) {
        seen(path);
      }
    } catch (NoSuchFileException e) {
      made.add(below.relativize(folder).toString());
    }
  }

  private Path watched(Path folder) throws IOException {
    folders.put(folder.register(watch, KINDS), folder);
    return folder;
  }

  /// Which of them stand in a file, in one of the ways in which programs write.
  public static List<String> markersIn(Path file, Collection<String> markers) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    return markers.stream()
        .filter(
            marker ->
                Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)
                    .anyMatch(charset -> text.contains(raw(marker, charset))))
        .toList();
  }

  private static String raw(String marker, Charset charset) {
    return new String(marker.getBytes(charset), StandardCharsets.ISO_8859_1);
  }

  /// Paths of all that was made, from the folder on. Call it once whoever makes them has ended.
  public Set<String> made() {
    end();
    return new TreeSet<>(made);
  }

  /// Those in which a marker stood in clear when they were seen.
  public Set<String> marked() {
    end();
    return new TreeSet<>(marked);
  }

  private void end() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    failure.ifPresent(
        why -> {
          throw new IllegalStateException(why);
        });
  }

  @Override
  public void close() throws IOException {
    over = true;
    watch.close();
  }
}
