/// Tests of the built-in diary, on both databases.
@NullMarked
package org.uppsikt.work.diary;

import org.jspecify.annotations.NullMarked;
