package org.uppsikt.text;

/// The evidence of an item.
public enum EvidenceText implements Key {
  NONE,
  TITLE,
  PROGRAM,
  ID,
  MANIFEST,
  BYTES,
  PART_CONTENT,
  PART_SENDER,
  PART_THREAD,
  PART_RAW,
  PART_SHEET,
  PART_SCREENSHOT,
  VERIFY,
  PICTURE,
  PICTURE_DRAWN,
  NO_PICTURE,
  SHEET,
  EXPORT,
  WHOLE,
  BROKEN,
  WRITTEN,
  ALREADY_THERE,
  RESTRICTED,
  SHUT,
  NO_COPY_AROUND,
  AROUND_UNREADABLE,
  NOT_WRITTEN;

  @Override
  public String screen() {
    return "evidence";
  }
}
