/// The people of the office and what they may do. Knows nothing else of the program.
@NullMarked
package org.uppsikt.domain.people;

import org.jspecify.annotations.NullMarked;
