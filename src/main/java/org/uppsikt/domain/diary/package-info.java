/// The diary of an office without a registry system of its own: cases and their entries. Knows
/// nothing of storage and screens.
@NullMarked
package org.uppsikt.domain.diary;

import org.jspecify.annotations.NullMarked;
