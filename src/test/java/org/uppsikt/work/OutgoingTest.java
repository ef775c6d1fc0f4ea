package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uppsikt.testing.PracticeOffice;

/// What leaves the office in words is looked at once more, and comes in the language of the
/// question.
class OutgoingTest extends OfficeTest {

  @Test
  void whatLeavesIsLookedAtOnceMore() {
    var outgoing = office.bench().atItem().outgoing();
    assertThat(outgoing.remarks("Badet öppnar kl. 10.")).isEmpty();
    assertThat(outgoing.remarks("Hej [namn]")).containsExactly(Outgoing.Remark.GAP);
    assertThat(outgoing.remarks("Se https://example.org/x"))
        .contains(Outgoing.Remark.EXTERNAL_LINK);
    assertThat(outgoing.remarks("Se https://www.bjorkvik.example/bad")).isEmpty();
    assertThat(outgoing.remarks("LÄS PÅ INNAN DU SKRIVER"))
        .containsExactly(Outgoing.Remark.CAPITALS);
    assertThat(outgoing.remarks("Hon har 19811218-9876 som nummer"))
        .contains(Outgoing.Remark.PERSONAL_DATA);
    assertThat(outgoing.signed("Hej. ", PracticeOffice.ANNA))
        .isEqualTo("Hej.\n\n/Anna Lind, Kansliet");
  }

  @Test
  void anAnswerComesInTheLanguageOfTheQuestion() {
    assertThat(ItemLanguage.of("Milloin uimahalli avataan ja mitä se maksaa?", "sv"))
        .isEqualTo("fi");
    assertThat(ItemLanguage.of("Hvorfor er ikke skolen åpen nå?", "sv")).isEqualTo("nb");
    assertThat(ItemLanguage.of("När öppnar badet?", "nb")).isEqualTo("sv");
    assertThat(ItemLanguage.of("🙏", "fi")).isEqualTo("fi");
  }
}
