/// Tests of the export to a folder.
@NullMarked
package org.uppsikt.evidence.export;

import org.jspecify.annotations.NullMarked;
