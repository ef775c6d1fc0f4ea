/// Evidence: builds the parts and the manifest of one version of one item, draws the sheet through
/// [org.uppsikt.evidence.Sheet], and later says whether everything still hashes to the manifest.
/// May use `domain` and, to read a manifest, Jackson. Knows no store: the parts come and go as
/// bytes.
@NullMarked
package org.uppsikt.evidence;

import org.jspecify.annotations.NullMarked;
