package org.uppsikt.domain.policy;

/// The merged categories of requirements 6.8. Every ground of every municipality maps to one of
/// them; what is not a ground is a [NonGround] and cannot be confused with these. The name is
/// stored: never rename a constant.
public enum Category {
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

  /// "C01" to "C17", as written in the requirements and in the database.
  public String code() {
    return name().substring(0, 3);
  }

  /// Whether an item may be hidden for it without a copy: an exception of its own, never chosen
  /// with a digit (requirements I2).
  public boolean mayGoWithoutCopy() {
    return this == C09_CHILD_ABUSE || this == C13_ADVERTISING;
  }

  public static Category ofCode(String code) {
    for (Category category : values()) {
      if (category.code().equals(code)) {
        return category;
      }
    }
    throw new IllegalArgumentException("no category " + code);
  }
}
