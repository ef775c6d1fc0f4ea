/// Tests of the words: complete bundles and the formats.
@NullMarked
package org.uppsikt.text;

import org.jspecify.annotations.NullMarked;
