package org.uppsikt.ui.kit;

/// A stretch of a comment that is shown one way. Offsets are UTF-16 of the original text.
///
/// @param shown the text itself, the name of an emoji image, or what stands for a character nobody
///     can see
record Run(Kind kind, int start, int end, String shown) {

  enum Kind {
    /// Shown as it is, character for character.
    PLAIN,
    EMOJI,
    /// Control, bidirectional or zero-width characters, made visible and without effect.
    HIDDEN,
    /// NUL, lone surrogates, noncharacters.
    BROKEN,
    /// Combining marks beyond what any language stacks, counted instead of drawn.
    STACKED
  }
}
