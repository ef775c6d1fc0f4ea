package org.uppsikt.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.work.Decide;
import org.uppsikt.work.HandingOver;
import org.uppsikt.work.Office;

/// Has an item registered, as a person does: by a hand-over with its entry, that waits in its undo
/// window.
public final class Registering {

  private Registering() {}

  /// @param number of the case, as she believes; empty for a new matter
  public static Decide.Result handsOver(
      Office office, VersionRef version, int revision, String number, PersonId by) {
    var handing = new HandingOver(office, Duration.ofMinutes(10));
    boolean secret = handing.secret(version);
    var entry =
        new RegisterEntry(
            LocalDate.of(2026, 8, 3),
            Optional.empty(),
            "Roger Nylander",
            "Synpunkt",
            "Synpunkt",
            "Facebook",
            "Synpunkt",
            secret
                ? Optional.of(new RegisterEntry.Secrecy("OSL 25 kap. 1 §", ""))
                : Optional.empty());
    var wish =
        new HandingOver.Wish(
            List.of(new HandingOver.Picked(version, revision)),
            number,
            entry,
            new HandingOver.Along(false, false, false),
            secret ? RouteKind.FOLDER : RouteKind.MAIL);
    return handing.handOver(wish, by);
  }
}
