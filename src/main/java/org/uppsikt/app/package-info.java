/// The composition root: builds everything with plain constructors, opens workspaces, starts the
/// console. The only place that knows every subsystem, the clock and the threads.
@NullMarked
package org.uppsikt.app;

import org.jspecify.annotations.NullMarked;
