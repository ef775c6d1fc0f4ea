/// The command line: parses, signs in or joins the running console, calls one use case, prints.
/// Commands are a contract that others script against: their options, their exit codes ([Exit]) and
/// the JSON they print stay as they are. May use `work`, `domain` and `text`.
///
/// `import` reads the lines that `org.uppsikt.work.lines.ItemLine` describes; `flag` reads objects
/// with `id` and `text` and answers each with one line.
@NullMarked
package org.uppsikt.cli;

import org.jspecify.annotations.NullMarked;
