package org.uppsikt.work;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.Trial;

/// Tries the logins of the mail route as somebody typed them, before they are kept.
@FunctionalInterface
public interface RouteTrial {

  /// Blocks while servers are asked.
  ///
  /// @param stopped asked between two places
  /// @return what was tried, in its order
  List<Trial> of(RouteSetting.Mail mail, char[] password, BooleanSupplier stopped);
}
