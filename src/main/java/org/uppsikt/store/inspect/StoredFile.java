package org.uppsikt.store.inspect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.Page;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.SearchRow;
import org.h2.value.Value;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;
import org.uppsikt.store.inspect.Inspection.Foreign;
import org.uppsikt.store.inspect.Inspection.Kind;

/// A database file opened read-only as pages and rows, without H2's database above it.
final class StoredFile implements AutoCloseable {

  private static final int SQL_COLUMN = 3;
  private static final int MAX_DEPTH = 64;

  private final MVStore store;
  private final Map<String, DataType<?>> types = new HashMap<>();
  private final List<StoredMap> maps = new ArrayList<>();
  private final long size;
  private final ReadWatch watch;
  private long pagesLeft;
  private boolean stopped;

  private StoredFile(MVStore store, long size, ReadWatch watch) {
    this.store = store;
    this.size = size;
    this.watch = watch;
    this.pagesLeft = size / 16 + 1000; // more pages than fit: somebody has knotted them into a ring
  }

  static StoredFile open(Path file, long size, char[] password, ReadWatch watch) {
    MVStore store =
        new MVStore.Builder()
            .fileName(WholeBlocks.Scheme.of(file.toAbsolutePath().toString()))
            .readOnly()
            .encryptionKey(password)
            .open();
    return new StoredFile(store, size, watch);
  }

  /// The first thing in the file that H2 would run or load.
  Optional<Foreign> foreign() {
    return readTypes()
        .or(this::readMaps)
        .or(this::prepared)
        .or(() -> definitions(map(StoredMap.CATALOGUE)))
        .or(this::rollbacks);
  }

  /// Whether the reading was stopped before its end: what it gave says nothing then.
  boolean stopped() {
    return stopped;
  }

  /// Reads every page of every table and index, as far as nobody stops it.
  void readAll() {
    var share = new Share();
    maps.stream().filter(StoredMap::isData).forEach(map -> walk(map, share::read, page -> {}));
    if (!stopped) {
      stopped = !watch.goesOn(ReadWatch.What.PAGES, size, size);
    }
  }

  /// Tells of the pages read so far, as a share of the file: not all of it holds pages that are
  /// still in use, so what is read of it is not how far the reading is.
  private final class Share {

    private final long all = Math.max(1, inUse());
    private long read;

    private boolean read(Page<?, ?> page) {
      read += DataUtils.getPageMaxLength(page.getPos());
      long done = (long) (size * Math.min(1.0, (double) read / all));
      return watch.goesOn(ReadWatch.What.PAGES, done, size);
    }

    /// As H2 counts it: by the most that each page may take.
    private long inUse() {
      long sum = 0;
      for (Map.Entry<String, String> entry : store.getLayoutMap().entrySet()) {
        if (entry.getKey().startsWith("chunk.")) {
          Map<String, String> chunk = DataUtils.parseMap(entry.getValue());
          sum += DataUtils.readHexLong(chunk, "liveMax", DataUtils.readHexLong(chunk, "max", 0));
        }
      }
      return sum;
    }
  }

  private Optional<Foreign> readTypes() {
    StoredTypes reader = new StoredTypes();
    walk(
        new StoredMap(0, StoredMap.TYPES, StringDataType.INSTANCE, reader),
        page -> {
          for (int i = 0; i < page.getKeyCount(); i++) {
            types.put((String) page.getKey(i), (DataType<?>) page.getValue(i));
          }
        });
    return reader.unknown().map(name -> new Foreign(Kind.STORED_TYPE, legible(name)));
  }

  private Optional<Foreign> readMaps() {
    MVMap<String, String> meta = store.getMetaMap();
    for (String key : meta.keySet()) {
      if (key.startsWith("map.")) {
        int id = DataUtils.parseHexInt(key.substring("map.".length()));
        Map<String, String> config = DataUtils.parseMap(meta.get(key));
        String name = config.getOrDefault("name", "");
        StoredMap map = new StoredMap(id, name, type(config, "key"), type(config, "val"));
        if (map.isData() && (map.key() == null || map.value() == null)) {
          return Optional.of(new Foreign(Kind.STORED_TYPE, name));
        }
        maps.add(map);
      }
    }
    return Optional.empty();
  }

  private @Nullable DataType<?> type(Map<String, String> config, String which) {
    return types.get(config.getOrDefault(which, ""));
  }

  /// H2 reads the list of prepared transactions as serialised Java objects; it must be empty.
  private Optional<Foreign> prepared() {
    Unread unread = new Unread();
    maps.stream()
        .filter(map -> map.name().equals(StoredMap.PREPARED))
        .forEach(map -> walk(new StoredMap(map.id(), map.name(), unread, unread), page -> {}));
    return unread.found()
        ? Optional.of(new Foreign(Kind.PREPARED_TRANSACTION, StoredMap.PREPARED))
        : Optional.empty();
  }

  private StoredMap map(String name) {
    return maps.stream()
        .filter(map -> map.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name));
  }

  private StoredMap map(int id) {
    return maps.stream()
        .filter(map -> map.id() == id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no map " + id));
  }

  private Optional<Foreign> definitions(StoredMap catalogue) {
    List<Foreign> found = new ArrayList<>();
    walk(
        catalogue,
        page -> {
          for (int i = 0; i < page.getKeyCount(); i++) {
            refuse((VersionedValue<?>) page.getValue(i), found);
          }
        });
    return found.stream().findFirst();
  }

  private Optional<Foreign> rollbacks() {
    int catalogue = map(StoredMap.CATALOGUE).id();
    List<Foreign> found = new ArrayList<>();
    OldValue reader = new OldValue(this::map);
    // As long as what a transaction changed that the crash broke off.
    Predicate<Page<?, ?>> asked = page -> watch.goesOn(ReadWatch.What.PAGES, 0, size);
    maps.stream()
        .filter(StoredMap::isUndoLog)
        .map(log -> new StoredMap(log.id(), log.name(), LongDataType.INSTANCE, reader))
        .forEach(log -> walk(log, asked, page -> refuseOld(page, catalogue, found)));
    return found.stream().findFirst();
  }

  private static void refuseOld(Page<Object, Object> page, int catalogue, List<Foreign> found) {
    for (int i = 0; i < page.getKeyCount(); i++) {
      OldValue.Old old = (OldValue.Old) page.getValue(i);
      if (old.map() == catalogue && old.value() != null) {
        refuse(old.value(), found);
      }
    }
  }

  /// Both what a running transaction wrote and what was there before: either may come to stand.
  private static void refuse(VersionedValue<?> versions, List<Foreign> found) {
    for (Object row : new Object[] {versions.getCurrentValue(), versions.getCommittedValue()}) {
      if (row instanceof SearchRow definition) {
        Value sql = definition.getValue(SQL_COLUMN);
        String text = sql == null ? null : sql.getString();
        Definitions.refuse(text == null ? "" : text)
            .ifPresent(
                foreign -> {
                  legible(text == null ? "" : text);
                  found.add(foreign);
                });
      }
    }
  }

  /// A flipped bit garbles sixteen bytes of what was written there: that is damage and nobody's
  /// intent. Refused it is either way.
  private static String legible(String text) {
    if (!text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'))) {
      throw new IllegalStateException("garbled");
    }
    return text;
  }

  private void walk(StoredMap map, Consumer<Page<Object, Object>> leaf) {
    walk(map, page -> true, leaf);
  }

  /// @param goesOn asked at every page
  @SuppressWarnings("unchecked")
  private void walk(
      StoredMap map, Predicate<Page<?, ?>> goesOn, Consumer<Page<Object, Object>> leaf) {
    if (!store.hasMap(map.name())) {
      return;
    }
    MVMap.Builder<Object, Object> builder = new MVMap.Builder<>();
    builder.setKeyType((DataType<Object>) map.key());
    builder.setValueType((DataType<Object>) map.value());
    walk(store.openMap(map.name(), builder).getRootPage(), 0, goesOn, leaf);
  }

  private void walk(
      Page<Object, Object> page,
      int depth,
      Predicate<Page<?, ?>> goesOn,
      Consumer<Page<Object, Object>> leaf) {
    if (stopped || !goesOn.test(page)) {
      stopped = true;
      return;
    }
    if (depth > MAX_DEPTH || --pagesLeft < 0) {
      throw new IllegalStateException("pages in a ring");
    }
    if (page.isLeaf()) {
      leaf.accept(page);
      return;
    }
    for (int i = 0; i < page.getRawChildPageCount(); i++) {
      walk(page.getChildPage(i), depth + 1, goesOn, leaf);
    }
  }

  @Override
  public void close() {
    store.closeImmediately();
  }
}
