/// The use cases on a whole workspace, with the practice channels as a process of their own.
@NullMarked
package org.uppsikt.work;

import org.jspecify.annotations.NullMarked;
