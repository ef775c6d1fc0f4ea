package org.uppsikt.text;

/// Making a workspace of one's own.
public enum OfficeText implements Key {
  LEAD,
  STEP,
  STEP_OFFICE,
  STEP_ADMINISTRATOR,
  STEP_SUMMARY,
  STEP_KEY,
  MUNICIPALITY,
  MUNICIPALITY_HELP,
  MUNICIPALITY_MISSING,
  PACK,
  PACK_HELP,
  PACK_PROMPT,
  PACK_MISSING,
  PACK_BASE_SE,
  PACK_BASE_NO,
  PACK_BASE_FI,
  PACK_STATUTE_SE,
  PACK_STATUTE_NO,
  PACK_STATUTE_FI,
  FOLDER,
  FOLDER_HELP,
  FOLDER_MISSING,
  ADMINISTRATOR_LEAD,
  NAME,
  NAME_MISSING,
  OFFICE,
  OFFICE_HELP,
  SUMMARY_NOTE,
  MAKE,
  MAKING,
  KEY_UNREAD;

  @Override
  public String screen() {
    return "office";
  }
}
