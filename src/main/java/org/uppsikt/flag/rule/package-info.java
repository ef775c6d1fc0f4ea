/// Rules made of words: data under `assets/policy/words`, one file per language, our own lists.
/// Entry: [org.uppsikt.flag.rule.PhraseDetector], made by [org.uppsikt.flag.rule.WordLists]. May
/// use `flag`, `flag.reading`, `domain` and Jackson.
///
/// A phrase is words with a space between: `a|b` either, `stem*` any ending, `word?` may be left
/// out, `~` up to three words of any kind. A phrase never reaches over the end of a sentence.
@NullMarked
package org.uppsikt.flag.rule;

import org.jspecify.annotations.NullMarked;
