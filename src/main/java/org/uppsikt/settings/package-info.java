/// Settings of this user on this machine, one record per topic, in one JSON file. Never a secret,
/// never anything about an item. May use `domain` and Jackson.
@NullMarked
package org.uppsikt.settings;

import org.jspecify.annotations.NullMarked;
