@NullMarked
package org.uppsikt.work.search;

import org.jspecify.annotations.NullMarked;
