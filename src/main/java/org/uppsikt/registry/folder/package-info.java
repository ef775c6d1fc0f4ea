/// An encrypted file in a folder that the registry fetches from: for secret matters, and for
/// offices without mail. The only home of zip4j.
@NullMarked
package org.uppsikt.registry.folder;

import org.jspecify.annotations.NullMarked;
