package org.uppsikt.ui.kit;

/// How far somebody has come in a long text.
///
/// @param from where the part begins that is on show, in UTF-16 units; -1 for the short beginning
/// @param to where it ends
/// @param sought where the found place begins that was asked for last; -1 for none
public record Reading(int from, int to, int sought) {

  /// Nobody has read on yet.
  public static final Reading BEGINNING = new Reading(-1, -1, -1);

  /// The part in which a found place stands, whichever that is.
  public static Reading of(int place) {
    return new Reading(-1, -1, place);
  }
}
