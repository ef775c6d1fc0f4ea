package org.uppsikt.app;

import java.util.Optional;

/// The version of this program, from its jar; "dev" where it runs from classes.
public final class Version {

  private Version() {}

  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
