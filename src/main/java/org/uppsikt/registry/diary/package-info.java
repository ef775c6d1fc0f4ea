/// The route to the built-in diary, for offices without a registry system of their own.
@NullMarked
package org.uppsikt.registry.diary;

import org.jspecify.annotations.NullMarked;
