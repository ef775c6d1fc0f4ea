/// The encrypted folder as a route.
@NullMarked
package org.uppsikt.registry.folder;

import org.jspecify.annotations.NullMarked;
