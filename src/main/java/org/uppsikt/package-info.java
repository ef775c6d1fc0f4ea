/// Uppsikt, a moderation console for the official social media channels of municipalities.
///
/// This package holds the entry point alone. `ui`, `cli` and `sync` stand on `work`, the use cases;
/// `work` stands on the subsystems `policy`, `flag`, `channel`, `evidence`, `registry` and `store`,
/// which never know each other; all stand on `domain`, which knows nothing. `app` puts them
// together.
@NullMarked
package org.uppsikt;

import org.jspecify.annotations.NullMarked;
