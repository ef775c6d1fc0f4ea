package org.uppsikt.arch.bad.work;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/// A use case whose clock is filled in from outside.
final class Injected {

  @Inject java.time.@Nullable Clock clock;

  /// As of any library that fills fields.
  @Retention(RetentionPolicy.RUNTIME)
  @interface Inject {}
}
