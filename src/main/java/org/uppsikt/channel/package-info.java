/// What every channel can be asked to do: the [org.uppsikt.channel.Connector] interface with
/// declared capabilities and typed failures. Each connector is a closed sub-package that only `app`
/// wires; connectors never see each other. May use `domain`.
@NullMarked
package org.uppsikt.channel;

import org.jspecify.annotations.NullMarked;
