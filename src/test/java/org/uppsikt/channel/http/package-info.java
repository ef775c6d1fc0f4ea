/// Tests of the package of the same name.
@NullMarked
package org.uppsikt.channel.http;

import org.jspecify.annotations.NullMarked;
