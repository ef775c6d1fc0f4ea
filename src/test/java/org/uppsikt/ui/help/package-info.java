@NullMarked
package org.uppsikt.ui.help;

import org.jspecify.annotations.NullMarked;
