/// A small linear model over hashed pieces of words, learned from labelled texts, and the language
/// recogniser that is learned beside it. Entries: [org.uppsikt.flag.learn.LearnedDetector],
/// [org.uppsikt.flag.learn.Learning]. May use `flag`, `flag.reading`, `flag.rule` and `domain`.
///
/// One thread, a fixed order and Java's strict arithmetic: the same texts give the same model, and
/// the same text the same findings, on every machine.
@NullMarked
package org.uppsikt.flag.learn;

import org.jspecify.annotations.NullMarked;
