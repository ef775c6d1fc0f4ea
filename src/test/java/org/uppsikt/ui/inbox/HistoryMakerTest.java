package org.uppsikt.ui.inbox;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.text.HistoryText;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;

class HistoryMakerTest {

  /// What is journalled about the workspace, a channel, a person or the guidelines, never about an
  /// item. A kind that is new and not named here is about an item and needs words.
  private static final Set<EventKind> NOT_ABOUT_AN_ITEM =
      EnumSet.of(
          EventKind.WORKSPACE_CREATED,
          EventKind.WORKSPACE_OPENED,
          EventKind.CLOCK_RAN_BACKWARDS,
          EventKind.KEYS_CHANGED,
          EventKind.PERSON_ADDED,
          EventKind.PERSON_SUSPENDED,
          EventKind.PERSON_RESUMED,
          EventKind.PERSON_REMOVED,
          EventKind.SIGNED_IN,
          EventKind.CHANNEL_ADDED,
          EventKind.CHANNEL_CHANGED,
          EventKind.CHANNEL_PAUSED,
          EventKind.INTAKE,
          EventKind.POSTS_KEPT,
          EventKind.POSTS_EDITED,
          EventKind.EMPLOYEE_CASE_READ,
          EventKind.EMPLOYEE_CASE_OFFERED,
          EventKind.EMPLOYEE_CASE_ACCEPTED,
          EventKind.EMPLOYEE_CASE_RETURNED,
          EventKind.EMPLOYEE_CASE_TAKEN_BACK,
          EventKind.EMPLOYEE_STEP_TAKEN,
          EventKind.ADVERTISING_SWITCHED,
          EventKind.OWN_HOSTS_SET,
          EventKind.REGISTRY_ROUTES_SET,
          EventKind.REGISTRY_REPLIES_SEEN,
          EventKind.DIARY_CASE_OPENED,
          EventKind.DIARY_ENTERED,
          EventKind.POLICY_IN_FORCE,
          EventKind.POLICY_ACKNOWLEDGED,
          EventKind.BACKED_UP,
          EventKind.RESTORED_FROM_BACKUP,
          EventKind.SIGN_INS_LOOKED_THROUGH,
          EventKind.RECOVERY_KEY_SHOWN,
          EventKind.RECOVERY_KEY_WRITTEN_DOWN,
          EventKind.RECOVERY_KEY_USED,
          EventKind.RECOVERY_KEY_USE_KNOWN,
          EventKind.PAYLOAD_DISPOSED,
          EventKind.TEMPLATE_KEPT,
          EventKind.TEMPLATE_RETIRED,
          EventKind.TEMPLATE_RENAMED,
          EventKind.TEMPLATE_BROUGHT_BACK,
          EventKind.RULE_CHANGED,
          EventKind.LESSON_TAKEN,
          EventKind.LESSON_STALE,
          EventKind.LESSON_DROPPED,
          EventKind.SUPPLEMENT_TAKEN,
          EventKind.SUPPLEMENT_ENDED);

  private static final Set<EventKind> ABOUT_AN_ITEM =
      EnumSet.complementOf(EnumSet.copyOf(NOT_ABOUT_AN_ITEM));

  @Test
  void whatIsJournalledAboutAnItemHasWordsOfItsOwn() {
    assertThat(ABOUT_AN_ITEM)
        .isNotEmpty()
        .noneMatch(kind -> HistoryMaker.named(kind) == HistoryText.OTHER);
    assertThat(HistoryMaker.named(EventKind.BACKED_UP)).isEqualTo(HistoryText.OTHER);
  }

  @ParameterizedTest
  @EnumSource
  void noTwoKindsSoundAlike(Language language) {
    var texts = Texts.of(language);
    assertThat(
            ABOUT_AN_ITEM.stream()
                .map(kind -> texts.get(HistoryMaker.named(kind)))
                .collect(toSet()))
        .hasSameSizeAs(ABOUT_AN_ITEM)
        .doesNotContain(texts.get(HistoryText.OTHER));
  }
}
