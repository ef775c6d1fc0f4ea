package org.uppsikt.domain.policy;

/// Names the policy pack and version that was in force, for instance "smedjebacken" 3. Stored with
/// every check and every decision.
public record PolicyVersion(String pack, int version) {

  @Override
  public String toString() {
    return pack + "@" + version;
  }

  public static PolicyVersion parse(String text) {
    int at = text.lastIndexOf('@');
    return new PolicyVersion(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
  }
}
