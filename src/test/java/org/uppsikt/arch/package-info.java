/// The rules of the house as tests: who may know whom, which library lives where, sizes, names,
/// texts, migrations. Every rule is also run on planted faults (classes in `bad`, or faulty source
/// as text) and must find them: a rule that stops biting is itself a failure.
@NullMarked
package org.uppsikt.arch;

import org.jspecify.annotations.NullMarked;
