/// Tests of sealing, hashing, the sheet and the export.
@NullMarked
package org.uppsikt.evidence;

import org.jspecify.annotations.NullMarked;
