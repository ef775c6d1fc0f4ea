package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  private static final int ALL = 1_500;
  private static final String FIRST = "Tack för plogningen nummer 0";
  private static final String LAST = "Tack för plogningen nummer " + (ALL - 1);

  @Test
  void aThreadThatIsSpreadOverTheList_standsTogether_alsoInTheNextList() {
    spread();
    InboxDesk desk = desk().press("Ctrl+T");
    assertTogether(desk);
    desk.does(() -> desk.controller().choose(View.QUESTIONS.id()));
    desk.does(() -> desk.controller().choose(View.INBOX.id()));
    assertTogether(desk);
  }

  /// Over a thousand rows lie between the two, and none of them is read for it.
  @Test
  void noMoreIsLoadedForIt_andKeptApartAgainTheListIsAsBefore() {
    spread();
    InboxDesk desk = desk();
    List<String> before = texts(desk);
    assertThat(before).contains(FIRST).doesNotContain(LAST);
    desk.press("Ctrl+T");
    assertThat(texts(desk)).hasSize(before.size() + 1);
    desk.press("Ctrl+T");
    assertThat(texts(desk)).isEqualTo(before);
  }

  @Test
  void whatAColleagueDecidesFurtherDown_goesFromItsThread_andWhatIsNewThereWaits() {
    spread();
    InboxDesk desk = desk().press("Ctrl+T");
    assertTogether(desk);
    var last = office.state(office.item(PracticeOffice.FACEBOOK, new RemoteId("s" + (ALL - 1))));
    office.bench().decide().noAction(last.version(), last.revision(), "", PracticeOffice.BO.id());
    clock.forward(Duration.ofMinutes(1));
    take(comment(ALL, true));
    desk.does(desk.controller()::refresh);
    String late = "Tack för plogningen nummer " + ALL;
    assertThat(texts(desk)).contains(FIRST).doesNotContain(LAST, late);
    desk.press("N");
    List<String> texts = texts(desk);
    assertThat(texts.get(texts.indexOf(FIRST) + 1)).isEqualTo(late);
  }

  /// More wait than stand there, and the list goes on.
  @Test
  void aStormInOneThread_waits_andIsLetIn() {
    spread();
    InboxDesk desk = desk().press("Ctrl+T");
    List<String> before = texts(desk);
    clock.forward(Duration.ofMinutes(1));
    take(
        IntStream.range(ALL, ALL + 900)
            .mapToObj(number -> comment(number, true))
            .toArray(RemoteItem[]::new));
    desk.does(desk.controller()::refresh);
    desk.does(desk.controller()::refresh);
    assertThat(texts(desk)).isEqualTo(before);
    desk.press("N");
    desk.does(desk.controller()::refresh);
    assertThat(texts(desk))
        .hasSizeGreaterThan(before.size() + 800)
        .contains(FIRST, "Tack för plogningen nummer " + (ALL + 899))
        .doesNotHaveDuplicates();
  }

  /// The end of the list is reached by scrolling: nothing stands there twice.
  @Test
  void scrolledToItsEnd_theListHoldsEachOnce() {
    spread();
    InboxDesk desk = desk().press("Ctrl+T");
    for (int i = 0; i < ALL / ListPart.PAGE; i++) {
      desk.does(desk.controller()::more);
    }
    assertThat(texts(desk)).hasSize(ALL).doesNotHaveDuplicates();
    assertTogether(desk);
    desk.press("Ctrl+T");
    assertThat(texts(desk)).hasSize(ALL).startsWith(FIRST).endsWith(LAST);
  }

  private InboxDesk desk() {
    return new InboxDesk(office, FxStage.kit(Language.SV, Appearance.LIGHT, 100));
  }

  private static List<String> texts(InboxDesk desk) {
    return desk.sees(() -> desk.model().rows().stream().map(InboxRow::snippet).toList());
  }

  private static void assertTogether(InboxDesk desk) {
    List<InboxRow> rows = desk.sees(() -> List.copyOf(desk.model().rows()));
    List<String> texts = rows.stream().map(InboxRow::snippet).toList();
    int under = texts.indexOf(FIRST) + 1;
    assertThat(texts.get(under)).isEqualTo(LAST);
    assertThat(rows.get(under).inside()).isTrue();
  }

  private void spread() {
    var all = new ArrayList<RemoteItem>();
    for (int i = 0; i < ALL; i++) {
      all.add(comment(i, i == 0 || i == ALL - 1));
    }
    take(all.toArray(RemoteItem[]::new));
  }

  private static RemoteItem comment(int number, boolean ofThread) {
    Optional<RemoteId> post = ofThread ? Optional.of(Arrivals.POST.id()) : Optional.empty();
    return Arrivals.beneath(
        post, Arrivals.comment("s" + number, "Tack för plogningen nummer " + number));
  }

  private void take(RemoteItem... items) {
    office
        .bench()
        .intake()
        .take(
            PracticeOffice.channel(PracticeOffice.FACEBOOK),
            List.of(Arrivals.POST),
            List.of(items));
  }
}
