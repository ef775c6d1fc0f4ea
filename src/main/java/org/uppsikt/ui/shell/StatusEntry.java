package org.uppsikt.ui.shell;

import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.ui.kit.Tone;

/// One fact of the status bar; it stays until it is cured.
///
/// @param id node id, `status.` and a name
public record StatusEntry(String id, Feather icon, Tone tone, String text) {}
