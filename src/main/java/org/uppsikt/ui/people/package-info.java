/// The people of the office: who may sign in, what each may do, suspending, removing, passwords and
/// the recovery key.
///
/// The controller talks to `work.Staff` through `ui.kit.Tasks` and turns its results into words.
@NullMarked
package org.uppsikt.ui.people;

import org.jspecify.annotations.NullMarked;
