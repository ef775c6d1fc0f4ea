package org.uppsikt.text;

/// What the policy in force lists no ground for, in the words of the program.
public enum CategoryText implements Key {
  C01_THREAT,
  C02_AGITATION,
  C03_SEXIST_HARASSMENT,
  C04_PERSONAL_ATTACK,
  C05_INCITEMENT,
  C06_OTHER_CRIME,
  C07_VIOLENCE,
  C08_PORNOGRAPHY,
  C09_CHILD_ABUSE,
  C10_COPYRIGHT,
  C11_PERSONAL_DATA,
  C12_SECRET,
  C13_ADVERTISING,
  C14_SWEARING,
  C15_LINK,
  C16_TERROR,
  C17_FRAUD;

  @Override
  public String screen() {
    return "category";
  }
}
