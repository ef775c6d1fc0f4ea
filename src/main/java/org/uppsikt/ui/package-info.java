/// The console. Each screen is a package of model, view and controller; `kit` holds what they
/// share, `shell` the frame.
@NullMarked
package org.uppsikt.ui;

import org.jspecify.annotations.NullMarked;
