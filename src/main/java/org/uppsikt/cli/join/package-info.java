/// Joins a command to the running console: an embedded workspace can be open in one process alone,
/// so the command line hands its arguments over a private local socket and prints what comes back.
/// Only the same user of the machine gets through: socket and token lie in a folder of her own.
@NullMarked
package org.uppsikt.cli.join;

import org.jspecify.annotations.NullMarked;
