package org.uppsikt.text;

/// How the registry is reached, in the settings.
public enum RoutesText implements Key {
  TITLE,
  WHAT,
  ONLY,
  PRACTICE,
  USUAL,
  FOR_SECRET,
  FORM,
  FORM_HELP,
  SAMPLES,
  SAMPLES_HELP,
  SAMPLE_FOUND,
  SAMPLE_NOT_FOUND,
  FOLDER,
  FOLDER_PASSWORD,
  RECEIVER,
  SENDER,
  ACCOUNT,
  PASSWORD,
  KEPT,
  SMTP,
  IMAP,
  PORT,
  DIRECT,
  SENT_FOLDER,
  REGISTRY_ACCOUNT,
  SAVE,
  DONE,
  READING_FAULT,
  NO_RIGHT,
  NOT_A_FORM,
  SECRET,
  MAIL_INCOMPLETE,
  FOLDER_INCOMPLETE,
  PASSWORD_MISSING,
  TRY,
  TRYING,
  STOP,
  TRIAL_SENDING,
  TRIAL_ANSWERS,
  TRIAL_SENT_FOLDER,
  TRIAL_REGISTRY,
  TRIAL_OK,
  TRIAL_NO_FOLDER;

  @Override
  public String screen() {
    return "routes";
  }
}
