/// A disk that is really full: the operating system refuses to let any file grow.
@NullMarked
package org.uppsikt.disk;

import org.jspecify.annotations.NullMarked;
