@NullMarked
package org.uppsikt.ui.search;

import org.jspecify.annotations.NullMarked;
