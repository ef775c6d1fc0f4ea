package org.uppsikt.text;

/// Answers that come with the program, in the language of the item.
public enum TemplateText implements Key {
  COMING,
  COMING_BODY,
  COMING_SOON,
  THANKS,
  THANKS_BODY,
  FACTS,
  FACTS_BODY,
  CONTACT,
  CONTACT_BODY,
  NO_PERSONAL,
  NO_PERSONAL_BODY,
  PARTIES,
  PARTIES_BODY,
  CORRECTION,
  CORRECTION_BODY,
  ELSEWHERE,
  ELSEWHERE_BODY,
  OF_CASE,
  OF_CASE_BODY,
  OF_CASE_NUMBER;

  @Override
  public String screen() {
    return "template";
  }
}
