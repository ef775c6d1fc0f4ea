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
