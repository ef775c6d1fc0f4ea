package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.evidence.SealRequest;
import org.uppsikt.evidence.SealedThread;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// A thread that is too long for its evidence says how much of it is left out: whoever reads the
/// part alone, as the registry does, must not take it for the whole.
class CutThreadTest extends OfficeTest {

  @Test
  void theSealedPartSaysHowManyAreLeftOut() {
    SealRequest.Surroundings cut = sealed(75);
    assertThat(cut.left()).isEqualTo(75 - cut.thread().size());
  }

  @Test
  void aWholeOneSaysNothing() {
    assertThat(sealed(3).left()).isZero();
  }

  private SealRequest.Surroundings sealed(int comments) {
    List<RemoteItem> all =
        IntStream.range(0, comments)
            .mapToObj(i -> Arrivals.comment("c" + i, "Kommentar " + i))
            .map(c -> Arrivals.beneath(Optional.of(Arrivals.POST.id()), c))
            .toList();
    var channel = PracticeOffice.channel(FACEBOOK);
    office.bench().intake().take(channel, List.of(Arrivals.POST), all);
    ItemId item = office.item(FACEBOOK, all.get(comments / 2).id());
    office.seal(item);
    return office
        .database()
        .read(
            tx -> {
              SealedEvidence evidence =
                  office.tables().evidences().of(tx, office.present(item)).orElseThrow();
              Part part = evidence.part(Part.Kind.THREAD).orElseThrow();
              return SealedThread.read(office.tables().evidences().bytes(tx, part).orElseThrow())
                  .orElseThrow()
                  .around();
            });
  }
}
