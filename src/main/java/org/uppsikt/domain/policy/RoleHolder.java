package org.uppsikt.domain.policy;

/// Who holds a duty by the policy, under the title that the municipality uses.
///
/// @param title such as "informatören"
/// @param clause clause it rests on
public record RoleHolder(Duty duty, Labels title, String clause) {

  /// What somebody holds.
  public enum Duty {
    RESPONSIBLE,
    COORDINATOR,
    SUBSTITUTE,
    ESCALATION,
    ANSWERS,
    CHANNEL_APPROVER,
    WEBSITE_APPROVER,
    CENTRAL_ACCESS,
    LIST_OWNER,
    PRESS_CONTACT,
    POLITICAL_ROUTING,
    ADMINISTRATIVE_ROUTING,
    PUBLISHER,
    CONTROLLER,
    DISCLOSURE
  }
}
