/// The one place that speaks HTTP: time limits, size ceilings, redirects, back-off and the counting
/// of requests are the same for every channel. Also the reading of JSON that a stranger wrote. May
/// use `channel` and `domain`; the only home of `java.net.http`.
@NullMarked
package org.uppsikt.channel.http;

import org.jspecify.annotations.NullMarked;
