/// The screen of unwelcome posts about employees, for the leader who was told (SAL-44 to SAL-46).
/// Shows what is written in a case only while the leader has it open, which is journalled. May use
/// `ui.kit`, `text`, `work` and `domain`.
@NullMarked
package org.uppsikt.ui.employee;

import org.jspecify.annotations.NullMarked;
