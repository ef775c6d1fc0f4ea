/// Detectors that prove what they find by its form: identity numbers, contact details, case
/// numbers, links, questions. Entry: [org.uppsikt.flag.detect.StandardDetectors]. May use `flag`,
/// `flag.reading`, `flag.rule` and `domain`.
///
/// Every pattern here has bounded repetition only, so that matching is linear.
@NullMarked
package org.uppsikt.flag.detect;

import org.jspecify.annotations.NullMarked;
