package org.uppsikt.ui.inbox;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// What the frame around the inbox hears and gives.
///
/// @param open number of items in the inbox, for the badge
/// @param changed something was decided, sent or fetched: what the status bar says may be old
/// @param folder asks where to write a file; empty where the person thinks better of it
/// @param clause opens the library at a clause, given its id
/// @param browser opens an address of the web in the browser, when a person presses for it
/// @param channels leads to the channels; empty for whoever has no such screen
public record InboxFrame(
    IntConsumer open,
    Runnable changed,
    Supplier<Optional<Path>> folder,
    Consumer<String> clause,
    Consumer<String> browser,
    Optional<Runnable> channels) {}
