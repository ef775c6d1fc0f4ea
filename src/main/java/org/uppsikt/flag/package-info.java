/// Checks a text against the policy in force and explains what it finds; never decides and never
/// hides (design, invariant 11). Entry: [org.uppsikt.flag.Flagger], made by
/// [org.uppsikt.flag.Engine] from detectors that are handed in. May use `domain` and
/// `flag.reading`.
///
/// Everything here is linear in the length of the text, whatever the text.
@NullMarked
package org.uppsikt.flag;

import org.jspecify.annotations.NullMarked;
