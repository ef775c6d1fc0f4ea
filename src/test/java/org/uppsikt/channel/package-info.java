/// What every connector must do, whatever its platform.
@NullMarked
package org.uppsikt.channel;

import org.jspecify.annotations.NullMarked;
