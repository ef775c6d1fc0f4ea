/// The first thing seen: practise in a made-up municipality, create a workspace, or open one.
@NullMarked
package org.uppsikt.ui.start;

import org.jspecify.annotations.NullMarked;
