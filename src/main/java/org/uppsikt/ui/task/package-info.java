/// The screen of police tasks: what must be reported, who was called, and what was answered
/// (SAF-05). Never shows what an item says, but to a named person who asks with a purpose. May use
/// `ui.kit`, `text`, `work` and `domain`.
@NullMarked
package org.uppsikt.ui.task;

import org.jspecify.annotations.NullMarked;
