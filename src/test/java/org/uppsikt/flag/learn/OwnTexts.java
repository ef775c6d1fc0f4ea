package org.uppsikt.flag.learn;

import java.util.List;

/// Every text of the program's own that the model learns from.
public final class OwnTexts {

  private OwnTexts() {}

  public static List<String> all() {
    return Ordinary.rows().stream().map(Row::text).toList();
  }
}
