/// Storage tests: each runs on H2 and on PostgreSQL.
@org.jspecify.annotations.NullMarked
package org.uppsikt.store;
