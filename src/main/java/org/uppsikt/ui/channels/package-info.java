/// The channels of the office: how each stands, what unpublishing does there, connecting new ones,
/// and taking in by hand what a channel without an interface shows.
///
/// The controller talks to `work.ChannelRegister`, and to a [ChannelSource] for how the channels
/// stand, through `ui.kit.Tasks`.
@NullMarked
package org.uppsikt.ui.channels;

import org.jspecify.annotations.NullMarked;
