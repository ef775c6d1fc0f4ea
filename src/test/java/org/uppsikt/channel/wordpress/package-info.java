/// Tests of the package of the same name.
@NullMarked
package org.uppsikt.channel.wordpress;

import org.jspecify.annotations.NullMarked;
