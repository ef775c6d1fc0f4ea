/// The inbox: views and channels, the list, the open item with its findings, and the unpublish
/// panel.
///
/// Views and models only say what is on show; [InboxActions] is what the person can ask for. Rows
/// and cards are plain
/// records with finished words, made by the controller.
@NullMarked
package org.uppsikt.ui.inbox;

import org.jspecify.annotations.NullMarked;
