package org.uppsikt.work;

import java.time.Duration;

/// The use cases around what is hidden without a copy (requirements I2).
public record Exceptions(
    NoCopy noCopy, Restricted restricted, Police police, Advertising advertising) {

  /// @param window how long an order can be undone
  public static Exceptions of(Office office, Connectors connectors, Duration window) {
    return new Exceptions(
        new NoCopy(office, connectors, window),
        new Restricted(office),
        new Police(office),
        new Advertising(office));
  }
}
