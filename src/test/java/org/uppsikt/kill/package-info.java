/// The program killed at every step of its way, and judged by what the servers themselves wrote
/// down.
@NullMarked
package org.uppsikt.kill;

import org.jspecify.annotations.NullMarked;
