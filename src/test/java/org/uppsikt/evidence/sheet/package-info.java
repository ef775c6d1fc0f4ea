/// Tests of the sheet: PDF/A by an independent validator, the text read back, hostile input.
@NullMarked
package org.uppsikt.evidence.sheet;

import org.jspecify.annotations.NullMarked;
