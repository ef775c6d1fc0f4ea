/// Tests against real peers (servers and programs that are not part of the build). A test marked
/// [Live][org.uppsikt.live.Live] runs only where the addresses it needs are given, as environment
/// variables or system properties; elsewhere it is left out of the run, and the run says so.
@NullMarked
package org.uppsikt.live;

import org.jspecify.annotations.NullMarked;
