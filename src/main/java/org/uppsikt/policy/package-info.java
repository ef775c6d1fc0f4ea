/// Policy packs and statute layers: reads them, checks them against the published schema
/// (`assets/policy/pack.schema.json`) and says which is in force on a day. Entry:
/// [org.uppsikt.policy.PolicyLibrary#shipped]. May use `domain.policy` and Jackson.
@NullMarked
package org.uppsikt.policy;

import org.jspecify.annotations.NullMarked;
