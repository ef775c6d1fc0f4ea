package org.uppsikt.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Lets a view hear a model only while it stands in a scene. A model outlives its views (a change
/// of language makes new ones), and a view that nobody shows must neither act nor be kept alive by
/// it.
public final class Attached {

  private final Node node;

  private Attached(Node node) {
    this.node = node;
  }

  public static Attached to(Node node) {
    return new Attached(node);
  }

  /// Tells the value once the node is in a scene, whenever it changes there, and again when the
  /// node comes back into one.
  public <T extends @Nullable Object> Attached on(ObservableValue<T> value, Consumer<T> listener) {
    return with(() -> value.subscribe(listener));
  }

  /// Tells once when the node comes into a scene, and whenever one of the values changes.
  public Attached onAny(List<? extends ObservableValue<?>> values, Runnable listener) {
    ChangeListener<Object> heard = (value, was, now) -> listener.run();
    return with(
        () -> {
          values.forEach(value -> value.addListener(heard));
          listener.run();
          return () -> values.forEach(value -> value.removeListener(heard));
        });
  }

  /// Tells of changes of a list, and once when the node comes into a scene.
  public Attached onList(ObservableList<?> list, Runnable listener) {
    ListChangeListener<Object> heard = change -> listener.run();
    return with(
        () -> {
          list.addListener(heard);
          listener.run();
          return () -> list.removeListener(heard);
        });
  }

  /// As [#onList], before whoever hears what exactly has changed.
  public Attached beforeList(ObservableList<?> list, Runnable listener) {
    return with(
        () -> {
          listener.run();
          return list.subscribe(listener);
        });
  }

  /// As [#onList], of a map.
  public Attached onMap(ObservableMap<?, ?> map, Runnable listener) {
    MapChangeListener<Object, Object> heard = change -> listener.run();
    return with(
        () -> {
          map.addListener(heard);
          listener.run();
          return () -> map.removeListener(heard);
        });
  }

  /// As [#onList], of a set.
  public Attached onSet(ObservableSet<?> set, Runnable listener) {
    SetChangeListener<Object> heard = change -> listener.run();
    return with(
        () -> {
          set.addListener(heard);
          listener.run();
          return () -> set.removeListener(heard);
        });
  }

  /// Tells of each change while the node is in a scene; when it comes into one, of what changed
  /// since it was last told as of one change. For what acts on a change and not on a value.
  public <T extends @Nullable Object> Attached onChange(
      ObservableValue<T> value, BiConsumer<T, T> listener) {
    var seen = new AtomicReference<T>(value.getValue());
    Supplier<Subscription> hearing =
        () ->
            value.subscribe(
                now -> {
                  T was = seen.getAndSet(now);
                  if (!Objects.equals(was, now)) {
                    listener.accept(was, now);
                  }
                });
    return with(hearing);
  }

  private Attached with(Supplier<Subscription> begin) {
    var running = new Subscription[] {Subscription.EMPTY};
    var there = new boolean[1];
    node.sceneProperty()
        .subscribe(
            scene -> {
              boolean now = scene != null;
              if (now != there[0]) {
                there[0] = now;
                running[0].unsubscribe();
                running[0] = now ? begin.get() : Subscription.EMPTY;
              }
            });
    return this;
  }
}
