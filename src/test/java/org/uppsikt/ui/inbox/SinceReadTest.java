package org.uppsikt.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.testing.PracticeOffice;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Tasks;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.Lists;

/// A list is read while she goes on: what it saw of a row before that does not come back.
class SinceReadTest extends TownTest {

  private final Deque<Runnable> read = new ArrayDeque<>();
  private final InboxModel model = new InboxModel();

  @Test
  void whoLeftARow_andWhatWasSeen_standsThereNoMore_whenAnEarlierReadingEnds() {
    ItemId item = writes("Jag ska slå ihjäl dig, din idiot");
    ListPart list = list();
    office.bench().atItem().presence().open(item, PracticeOffice.ANNA.id());
    list.refresh(true, () -> {});
    end();
    assertThat(onShow()).containsExactly("Anna Lind, unread");

    list.refresh(true, () -> {});
    list.holder(item, Optional.empty());
    list.change(item, Lists.Line::seen);
    end();
    assertThat(onShow()).containsExactly("nobody, seen");

    office.bench().atItem().presence().leave(item, PracticeOffice.ANNA.id());
    office.bench().atItem().presence().open(item, PracticeOffice.BO.id());
    list.refresh(true, () -> {});
    end();
    assertThat(onShow()).as("a reading begun later").containsExactly("Bo Ek, unread");
  }

  /// Within its first second: it is protected, and then written down as opened.
  @Test
  void whatWasProtected_andThenSeen_showsItsWordsNoMore_whenAnEarlierReadingEnds() {
    ItemId item = writes("Jag ska slå ihjäl dig, din idiot");
    ListPart list = list();
    list.refresh(true, () -> {});
    end();
    assertThat(words()).contains("slå ihjäl");

    list.refresh(true, () -> {});
    list.change(item, Lists.Line::silent);
    list.change(item, Lists.Line::seen);
    end();
    assertThat(words()).doesNotContain("slå ihjäl");
    assertThat(onShow()).containsExactly("nobody, seen");
  }

  private String words() {
    return model.rows().getFirst().snippet();
  }

  private ListPart list() {
    var tasks = new Tasks(Runnable::run, read::add);
    var kit = FxStage.kit(Language.SV, Appearance.LIGHT, 100);
    var bench = new Bench(kit, office.bench().desk(PracticeOffice.ANNA), tasks, model);
    return new ListPart(bench, chosen -> {});
  }

  /// What was read comes to the window.
  private void end() {
    while (!read.isEmpty()) {
      read.pop().run();
    }
  }

  private List<String> onShow() {
    return model.rows().stream()
        .map(
            row ->
                (row.holder() == null ? "nobody" : row.holder().name())
                    + (row.unread() ? ", unread" : ", seen"))
        .toList();
  }
}
