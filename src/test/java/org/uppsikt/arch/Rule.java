package org.uppsikt.arch;

import com.tngtech.archunit.lang.ArchRule;

/// A rule on the compiled classes, with the name it has in test reports.
record Rule(String name, ArchRule rule) {
  @Override
  public String toString() {
    return name;
  }
}
