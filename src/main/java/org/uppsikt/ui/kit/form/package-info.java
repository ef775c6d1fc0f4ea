/// Fields of forms: a label above, what is typed, help and faults below; passwords that can be
/// shown and are judged in words; panels for questions.
///
/// May use JavaFX, `text` and `ui.kit`; knows no screen and nothing of the domain.
@NullMarked
package org.uppsikt.ui.kit.form;

import org.jspecify.annotations.NullMarked;
