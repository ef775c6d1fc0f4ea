package org.uppsikt.live;

import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Leaves live tests whose peer is not there out of the run, so that none counts as skipped, and
/// tells at the end which ones. The test platform finds both parts as services.
public final class LiveTests {

  private static final ConcurrentSkipListMap<String, String> LEFT_OUT =
      new ConcurrentSkipListMap<>();

  private LiveTests() {}

  /// The classes left out so far, in the order of their names.
  static Collection<String> leftOut() {
    return LEFT_OUT.values();
  }

  static void forget(Class<?> type) {
    LEFT_OUT.remove(type.getName());
  }

  /// Decides before the run which test classes take part.
  public static final class Filter implements PostDiscoveryFilter {
    @Override
    public FilterResult apply(TestDescriptor descriptor) {
      Class<?> type = typeOf(descriptor);
      Live live = type == null ? null : type.getAnnotation(Live.class);
      if (live == null || Peers.allGiven(live)) {
        return FilterResult.included("its peers are there, or it needs none");
      }
      LEFT_OUT.put(type.getName(), line(type, live));
      return FilterResult.excluded("its peer is not there");
    }

    /// The outermost class of the test, which is where the mark stands; null for what has none.
    private static @Nullable Class<?> typeOf(TestDescriptor descriptor) {
      Class<?> type =
          switch (descriptor.getSource().orElse(null)) {
            case ClassSource source -> source.getJavaClass();
            case MethodSource source -> source.getJavaClass();
            case null, default -> null;
          };
      while (type != null
          && !type.isAnnotationPresent(Live.class)
          && type.getEnclosingClass() != null) {
        type = type.getEnclosingClass();
      }
      return type;
    }

    private static String line(Class<?> type, Live live) {
      return "%s (%s: set %s)"
          .formatted(type.getSimpleName(), live.peer(), String.join(", ", live.needs()));
    }
  }

  /// Tells after the run what was left out.
  public static final class Report implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
      if (!LEFT_OUT.isEmpty()) {
        System.out.println("Live tests that took no part: " + String.join("; ", leftOut()));
      }
    }
  }
}
