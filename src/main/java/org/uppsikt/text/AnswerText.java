package org.uppsikt.text;

/// The answer pane.
public enum AnswerText implements Key {
  OPENLY,
  PRIVATELY,
  FIELD,
  FIELD_HELP,
  COUNT,
  COUNT_SHORT,
  SEND,
  LANGUAGE,
  LANGUAGE_HELP,
  FREELY,
  FREELY_IN_CASE,
  OF_CASE,
  OF_CASE_TODO,
  OF_CASE_DRAFT,
  KEEP,
  REMARK_GAP,
  REMARK_SECRET,
  REMARK_PERSONAL_DATA,
  REMARK_EXTERNAL_LINK,
  REMARK_CAPITALS,
  REMARK_NOT_CHECKED,
  REMARK_SENDER_NAMED,
  NOT_READY,
  LOOK_AGAIN,
  FILL_FIRST,
  SEND_ANYWAY,
  KEEP_ANYWAY,
  RENAME,
  REMOVE,
  NAME,
  OF_TEMPLATE,
  DRAFT,
  ANEW;

  @Override
  public String screen() {
    return "answer";
  }
}
