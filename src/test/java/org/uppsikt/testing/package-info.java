/// What several tests share: clocks, made-up items, databases.
@org.jspecify.annotations.NullMarked
package org.uppsikt.testing;
