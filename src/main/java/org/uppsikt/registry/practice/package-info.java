/// The pretend registry of the practice municipality: takes whatever is handed over and answers
/// with a number after a moment. Nothing leaves the machine.
@NullMarked
package org.uppsikt.registry.practice;

import org.jspecify.annotations.NullMarked;
