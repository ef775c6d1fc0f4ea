/// The built-in diary at work: entering, the public view and the internal one, print and export.
@NullMarked
package org.uppsikt.work.diary;

import org.jspecify.annotations.NullMarked;
