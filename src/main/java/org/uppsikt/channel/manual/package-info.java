/// Channels without an interface: a person pastes what the page shows, acts in the platform and
/// confirms. The same gate holds: evidence first. May use `channel` and `domain`, and
/// `channel.http` for JSON alone.
@NullMarked
package org.uppsikt.channel.manual;

import org.jspecify.annotations.NullMarked;
