/// The inbox at work on a real workspace: keys in, states out.
@NullMarked
package org.uppsikt.ui.inbox;

import org.jspecify.annotations.NullMarked;
