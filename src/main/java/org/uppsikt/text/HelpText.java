package org.uppsikt.text;

/// Help: all keys, the words, the law and the guidelines.
public enum HelpText implements Key {
  TITLE,
  KEYS,
  WORDS,
  LAW,
  FIND,
  FIND_HELP,
  NOTHING,
  PRINT,
  PRINTED,
  NO_PRINTER,
  OUTCOMES,
  TERMS,
  GUIDELINES,
  STATUTES,
  OWN_WORDS,
  RESTS_ON,
  GROUND_IN,
  SEE;

  @Override
  public String screen() {
    return "help";
  }
}
