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

  /// Whether a text flagged so is not shown before it is asked for: threat and abuse.
  public boolean isFolded() {
    return switch (this) {
      case C01_THREAT,
          C02_AGITATION,
          C03_SEXIST_HARASSMENT,
          C05_INCITEMENT,
          C07_VIOLENCE,
          C09_CHILD_ABUSE,
          C16_TERROR ->
          true;
      default -> false;
    };
  }

  /// Whether a breach of it is a suspected crime that is reported to the police, or somebody says
  /// why not (SAF-05).
  public boolean suspectsCrime() {
    return switch (this) {
      case C01_THREAT,
          C02_AGITATION,
          C05_INCITEMENT,
          C06_OTHER_CRIME,
          C07_VIOLENCE,
          C09_CHILD_ABUSE,
          C16_TERROR,
          C17_FRAUD ->
          true;
      default -> false;
    };
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
