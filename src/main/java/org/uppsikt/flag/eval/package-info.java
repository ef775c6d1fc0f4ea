/// Measures the flagging against labelled texts: precision, recall, F1, average precision and false
/// alarms per category and language. Entry: [org.uppsikt.flag.eval.Measure]. May use `flag.learn`
/// and `domain`.
///
/// A text counts as flagged where at least one breach (C01 to C17) was found in it, whatever kind;
/// matters and what is expressly no ground do not count. In data about spam only advertising, links
/// and fraud (C13, C15, C17) count.
@NullMarked
package org.uppsikt.flag.eval;

import org.jspecify.annotations.NullMarked;
