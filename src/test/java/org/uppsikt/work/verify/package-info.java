/// Tests of verification: somebody with full power over the database changes it.
@org.jspecify.annotations.NullMarked
package org.uppsikt.work.verify;
