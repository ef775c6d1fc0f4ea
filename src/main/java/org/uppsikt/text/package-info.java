/// The words people read: typed keys, the four bundles under `assets/text`, and formats for dates,
/// spans, durations, counts and hashes.
///
/// Uses the JDK alone. `ui` and `cli` turn results into [Message]s and let [Texts] find the words;
/// nothing below them carries localised text. Example: `texts.get(StartText.TITLE)`.
@NullMarked
package org.uppsikt.text;

import org.jspecify.annotations.NullMarked;
