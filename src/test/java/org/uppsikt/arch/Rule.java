package org.uppsikt.arch;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A rule on the compiled classes, with the name it has in test reports.
///
/// @param rests full names of the packages and classes without which the rule says nothing
record Rule(String name, ArchRule rule, List<String> rests) {

  Rule(String name, ArchRule rule, String... rests) {
    this(name, rule, List.of(rests));
  }

  @Override
  public String toString() {
    return name;
  }
}
