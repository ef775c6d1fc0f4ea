package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.ItemVersion;
import org.uppsikt.domain.item.LosslessText;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.Sender;

/// The beginning of a text that a list shows.
final class Texts {

  private static final int LENGTH = 320;
  private static final int BEFORE = 24;
  private static final int NAME = 500;
  private static final int AROUND = 2000;
  private static final String BEGINNING_CUT = "… ";

  private Texts() {}

  /// Starts shortly before the first finding, so that the row shows why it is there.
  static String snippet(String text, Check check) {
    int first =
        check.findingsOrNone().stream()
            .filter(Finding::isBreach)
            .mapToInt(f -> f.span().start())
            .min()
            .orElse(0);
    int start = first < LENGTH / 3 ? 0 : wordStart(text, first - BEFORE);
    String cut = text.substring(start, Math.min(text.length(), start + LENGTH));
    return LosslessText.storable(start == 0 ? cut : BEGINNING_CUT + cut);
  }

  /// Whether a snippet starts further in than its text.
  static boolean cut(String snippet) {
    return snippet.startsWith(BEGINNING_CUT);
  }

  /// Where in its text a cut snippet starts; 0 where it is not found there.
  static int startOf(String snippet, String text) {
    String words = snippet.substring(BEGINNING_CUT.length());
    return Math.max(0, LosslessText.storable(text).indexOf(words));
  }

  /// True where an arrival says what a version says: the same text by the same sender.
  static boolean same(ItemVersion version, RemoteItem arrival) {
    return version.text().equals(arrival.text()) && sameSender(version.sender(), arrival.sender());
  }

  /// True where nothing that is told on both sides differs: name, handle, account and e-mail
  /// address. A platform that no longer tells who the sender is says nothing new.
  private static boolean sameSender(Sender known, Sender arrived) {
    if (!(arrived instanceof Sender.Disclosed now)) {
      return true;
    }
    return known instanceof Sender.Disclosed before
        && known.shownName().equals(fitted(arrived.shownName()))
        && same(before.handle(), now.handle())
        && same(before.remoteId(), now.remoteId())
        && same(before.email(), now.email());
  }

  private static boolean same(Optional<String> known, Optional<String> arrived) {
    return known.isEmpty() || arrived.isEmpty() || known.get().equals(fitted(arrived.get()));
  }

  /// A name as the store keeps it, so that a name too long for its column is not a change.
  static String fitted(String name) {
    String storable = LosslessText.storable(name);
    if (storable.length() <= NAME) {
      return storable;
    }
    boolean split = Character.isHighSurrogate(storable.charAt(NAME - 1));
    return storable.substring(0, split ? NAME - 1 : NAME);
  }

  /// The first lines of a text that stands around a sealed one.
  static String beginning(String text) {
    String cut = text.length() <= AROUND ? text : text.substring(0, AROUND) + " …";
    return LosslessText.storable(cut);
  }

  private static int wordStart(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 || space > from + BEFORE ? from : space + 1;
  }
}
