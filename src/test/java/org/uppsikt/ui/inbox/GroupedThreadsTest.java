package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Theme.Appearance;

/// A thread whose comments came hours apart, with hundreds of others between them.
class GroupedThreadsTest extends TownTest {

  private static final int ALL = 500;
  private static final String FIRST = "Tack för plogningen nummer 0";
  private static final String LAST = "Tack för plogningen nummer " + (ALL - 1);

  @Test
  void aThreadThatIsSpreadOverTheList_standsTogether_alsoInTheNextList() {
    spread();
    InboxDesk desk =
        new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100)).press("Ctrl+T");
    assertTogether(desk);
    desk.does(() -> desk.controller().choose(View.QUESTIONS.id()));
    desk.does(() -> desk.controller().choose(View.INBOX.id()));
    assertTogether(desk);
  }

  private static void assertTogether(InboxDesk desk) {
    List<InboxRow> rows = desk.sees(() -> List.copyOf(desk.model().rows()));
    assertThat(rows).hasSize(ALL);
    List<String> texts = rows.stream().map(InboxRow::snippet).toList();
    int under = texts.indexOf(FIRST) + 1;
    assertThat(texts.get(under)).isEqualTo(LAST);
    assertThat(rows.get(under).inside()).isTrue();
  }

  private void spread() {
    Optional<RemoteId> post = Optional.of(Arrivals.POST.id());
    var all = new ArrayList<RemoteItem>();
    for (int i = 0; i < ALL; i++) {
      boolean ofThread = i == 0 || i == ALL - 1;
      RemoteItem comment = Arrivals.comment("s" + i, "Tack för plogningen nummer " + i);
      all.add(Arrivals.beneath(ofThread ? post : Optional.empty(), comment));
    }
    office
        .bench()
        .intake()
        .take(PracticeOffice.channel(PracticeOffice.FACEBOOK), List.of(Arrivals.POST), all);
  }
}
