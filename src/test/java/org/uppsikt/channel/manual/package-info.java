/// Tests of the package of the same name.
@NullMarked
package org.uppsikt.channel.manual;

import org.jspecify.annotations.NullMarked;
