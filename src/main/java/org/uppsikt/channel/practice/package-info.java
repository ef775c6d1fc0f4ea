/// The connector to the practice channels, and the starting of their server as a child process.
/// May use `channel`, `channel.http` and `domain`; of the server it knows the name of its main
/// class and what the package `server` says of the wire.
@NullMarked
package org.uppsikt.channel.practice;

import org.jspecify.annotations.NullMarked;
