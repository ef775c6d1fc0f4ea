package org.uppsikt.work.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.finding.Severity;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.ItemKind;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.domain.policy.Category;

/// An item that is what was searched for.
///
/// @param version the newest version that holds what was searched for
/// @param present whether that is the version the item has now
/// @param date when it was posted, or received where the platform gives no time
/// @param sender the name shown; empty where the platform withholds it
/// @param places where in the text the words stand, sorted
/// @param neverShown whether readers had not seen it before it was shown, as far as is known
/// @param categories flagged in it, or grounds of a decision on it
public record Hit(
    VersionRef version,
    boolean present,
    ChannelId channel,
    ItemKind kind,
    Folder folder,
    Visibility visibility,
    Optional<Outcome> outcome,
    boolean neverShown,
    Severity severity,
    Instant date,
    String sender,
    String text,
    List<Span> places,
    Set<Category> categories) {

  public Hit {
    places = List.copyOf(places);
    categories = Set.copyOf(categories);
  }

  Hit in(Set<Category> found, boolean unseen) {
    return new Hit(
        version,
        present,
        channel,
        kind,
        folder,
        visibility,
        outcome,
        unseen,
        severity,
        date,
        sender,
        text,
        places,
        found);
  }

  public ItemId item() {
    return version.item();
  }
}
