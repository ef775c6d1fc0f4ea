/// Comments of a WordPress site over its REST interface, with an application password. Unpublishing
/// is *hold*, never spam: that would train filters on lawful speech. May use `channel`,
/// `channel.http` and `domain`.
@NullMarked
package org.uppsikt.channel.wordpress;

import org.jspecify.annotations.NullMarked;
