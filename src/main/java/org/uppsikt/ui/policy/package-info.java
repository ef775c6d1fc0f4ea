/// The guidelines in force: its clauses in their order, what each flags, a text tried against them,
/// what has drifted, and that one has read them.
///
/// The controller asks a [PolicySource] through `ui.kit.Tasks`.
@NullMarked
package org.uppsikt.ui.policy;

import org.jspecify.annotations.NullMarked;
