/// F1: every key, the words of the trade, the law and the guidelines, searchable, printable,
/// without a network (VAR-17). May use the kit, the texts and `domain.policy`.
@NullMarked
package org.uppsikt.ui.help;

import org.jspecify.annotations.NullMarked;
