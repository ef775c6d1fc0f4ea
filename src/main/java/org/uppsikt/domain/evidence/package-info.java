/// Sealed evidence: the parts that were saved, their hashes and the manifest over them. May use
/// `item`, `journal`, `people`.
@NullMarked
package org.uppsikt.domain.evidence;

import org.jspecify.annotations.NullMarked;
