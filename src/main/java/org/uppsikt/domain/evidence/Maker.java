package org.uppsikt.domain.evidence;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.Objects;

/// Proves who asks for one of the two things that guard "nothing is unpublished before it is saved"
/// (SME-40). A lookup with original access is given by Java only to the very class that asks for
/// it, and cannot be narrowed from another one: who shows one of the store is the store.
public final class Maker {

  private static final String PROGRAM = "org.uppsikt.";

  private Maker() {}

  /// @param by what `MethodHandles.lookup()` gave to the class that asks
  /// @param subsystem the only package of the program that may ask, such as `store`
  /// @throws IllegalCallerException where another class asks, or one of the same name that somebody
  ///     else loaded
  public static void require(Lookup by, String subsystem) {
    Class<?> maker = by.lookupClass();
    boolean itself =
        (by.lookupModes() & Lookup.ORIGINAL) != 0
            && maker.getPackageName().equals(PROGRAM + subsystem)
            && Objects.equals(maker.getClassLoader(), Maker.class.getClassLoader());
    if (!itself) {
      throw new IllegalCallerException(maker.getName() + " is not " + subsystem);
    }
  }
}
