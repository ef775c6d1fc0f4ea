/// How the console looks and listens on this machine, and where the workspace is backed up.
///
/// The controller talks to `work.Backups` through `ui.kit.Tasks`; the caller keeps the settings.
@NullMarked
package org.uppsikt.ui.settings;

import org.jspecify.annotations.NullMarked;
