package org.uppsikt.ui.inbox;

/// What lies over the open item: at most one is on show, and the keys mean that one.
enum Cover {
  NONE,
  PANEL,
  DECISION,
  ANSWER
}
