package org.uppsikt.text;

import java.util.Locale;

/// The name of one text. Every screen has an enum of them, so that the compiler and a test see what
/// is used.
public interface Key {

  /// First part of the key in the bundles, such as `inbox`.
  String screen();

  /// The constant's own name.
  String name();

  /// The key in the bundles: `InboxText.VIEW_DONE` is `inbox.view.done`.
  default String id() {
    return screen() + "." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}
