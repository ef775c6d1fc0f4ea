package org.uppsikt.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.item.Item;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.domain.people.Actor;

/// Everything that is known about one version of one item at the moment it is sealed (SME-40). The
/// same request always gives the same bytes.
///
/// @param version the version being sealed; must be of `item`
/// @param versions all versions seen so far, oldest first, the sealed one among them
/// @param statement what the moderator states where the platform withholds the sender
/// @param by who seals
/// @param now when; also the date of the sheet
/// @param checkpoint where the journal stood, printed on every page
/// @param findings lines about what was flagged, in the sheet's language
/// @param setting how the sheet is written
public record SealRequest(
    EvidenceId id,
    Channel channel,
    Item item,
    ItemVersion version,
    List<ItemVersion> versions,
    Optional<SenderStatement> statement,
    Surroundings around,
    Sealing by,
    Instant now,
    Checkpoint checkpoint,
    Received received,
    List<String> findings,
    Setting setting) {

  public SealRequest {
    versions = List.copyOf(versions);
    findings = List.copyOf(findings);
    if (!version.item().equals(item.id()) || !versions.contains(version)) {
      throw new IllegalArgumentException("version " + version.ref() + " of item " + item.id());
    }
  }

  /// What stood around the item.
  ///
  /// @param left how many more of the thread were left out, before and after those nearest to it
  public record Surroundings(Optional<ThreadPost> post, List<ThreadLine> thread, int left) {
    public static final Surroundings NONE = new Surroundings(Optional.empty(), List.of());

    public Surroundings {
      thread = List.copyOf(thread);
    }

    /// The whole of it.
    public Surroundings(Optional<ThreadPost> post, List<ThreadLine> thread) {
      this(post, thread, 0);
    }
  }

  /// Who seals.
  ///
  /// @param name the name to print
  public record Sealing(Actor actor, String name) {}

  /// What was received as bytes.
  ///
  /// @param raw the platform's answer
  /// @param screenshots PNG or JPEG pictures of the page, added by the moderator
  public record Received(Optional<Bytes> raw, List<Bytes> screenshots) {
    public static final Received NOTHING = new Received(Optional.empty(), List.of());

    public Received {
      screenshots = List.copyOf(screenshots);
    }
  }

  /// How the sheet is written.
  ///
  /// @param zone local time; UTC is printed beside it
  /// @param practice marks everything as an exercise
  /// @param program version of Uppsikt
  public record Setting(SheetLanguage language, ZoneId zone, boolean practice, String program) {}
}
