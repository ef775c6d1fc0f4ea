/// The program as it is put together: workspaces on a real disk, with real keys and real loopback
/// servers.
@org.jspecify.annotations.NullMarked
package org.uppsikt.sync;
