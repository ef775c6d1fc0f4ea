/// The workspace's database: open, migrate, transact, and one repository per aggregate. The only
/// home of SQL. Every write is a transaction that ends with its journal entries; every method here
/// may touch the disk and is called off the window's thread. May use `domain`.
@NullMarked
package org.uppsikt.store;

import org.jspecify.annotations.NullMarked;
