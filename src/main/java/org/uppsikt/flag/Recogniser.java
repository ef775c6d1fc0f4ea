package org.uppsikt.flag;

import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Spoken;

/// Tells the language of a text.
public interface Recogniser {

  /// @param prior language to believe in where the text says little
  Spoken recognise(Reading reading, String prior);
}
