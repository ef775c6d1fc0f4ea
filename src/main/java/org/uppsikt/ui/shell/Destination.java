package org.uppsikt.ui.shell;

import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.text.Key;

/// A screen that can be reached from the rail. Only those that exist are listed.
public record Destination(String id, Key name, Feather icon) {}
