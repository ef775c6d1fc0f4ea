@NullMarked
package org.uppsikt.ui.shell;

import org.jspecify.annotations.NullMarked;
