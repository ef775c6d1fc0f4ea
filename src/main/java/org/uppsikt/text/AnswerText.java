package org.uppsikt.text;

/// The answer pane.
public enum AnswerText implements Key {
  OPENLY,
  PRIVATELY,
  FIELD,
  COUNT,
  SEND;

  @Override
  public String screen() {
    return "answer";
  }
}
