/// What goes to the registry and comes back from it. Knows nothing of routes, mail or storage.
@NullMarked
package org.uppsikt.domain.registry;

import org.jspecify.annotations.NullMarked;
