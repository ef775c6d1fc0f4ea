package org.uppsikt.flag.detect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.flag.reading.Plain;

/// Identity numbers as people write them in a plain text: with any dash or space, glued to the word
/// that names them, with the date in parts. One reading for the detector, which tells them, and the
/// mask, which takes them out: what one knows the other knows too.
final class WrittenIdentity {

  /// Whose number it is.
  enum Kind {
    FINNISH,
    NORWEGIAN,
    SWEDISH,
    DANISH
  }

  /// @param start in the plain text
  /// @param end in the plain text, exclusive
  /// @param written without what stands between the parts of its date
  record Found(int start, int end, Kind kind, String written) {}

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?<![\\p{L}\\d])|(?<=pnr|personnr|personnummer|personnumret|fnr|fødselsnr|fødselsnummer"
              + "|fødselsnummeret|cpr|cprnr|hetu|henkilötunnus|ssn))(?:"
              + "(?<fi>\\d{6}[-+yxwvuabcdef]\\d{3}[\\da-y])"
              + "|(?<no>\\d{6}[ -]?\\d{5})"
              + "|(?<se>(?:\\d{2})?\\d{6} ?[-+]? ?[\\dtrsuwxjklmn]\\d{3})"
              + "|(?<date>(?:\\d{2})?\\d{2}(?<sign>[-./])\\d{2}\\k<sign>\\d{2})"
              + "(?<rest> ?[-+] ?\\d{4}|[-+ ]?\\d{5}|[-+yxwvuabcdef]\\d{3}[a-y])"
              + ")(?![\\p{L}\\d])");

  /// What says right before a number whose it is.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<!\\p{L})(?:cpr|person)(?:[-. ]?(?:nr|nummer|numret|nummeret|number))?\\.?:? ?(?:er|is|är)?:? ?$");

  private static final int LONGEST_LABEL = 24;

  private final CharSequence text;
  private final Matcher shape;

  WrittenIdentity(Plain plain) {
    this.text = plain.text();
    this.shape = SHAPE.matcher(text);
  }

  /// Whether there is another stretch in the shape of one; [#found] tells whether it is one.
  boolean next() {
    return shape.find();
  }

  Optional<Found> found() {
    String date = shape.group("date");
    String written =
        date == null
            ? shape.group()
            : date.replaceAll("\\D", "") + shape.group("rest").replace(" ", "");
    return kind(written).map(k -> new Found(shape.start(), shape.end(), k, written));
  }

  private Optional<Kind> kind(String written) {
    if (OrganisationNumbers.isOne(written)) {
      return Optional.empty();
    }
    if (IdentityNumbers.finnish(written)) {
      return Optional.of(Kind.FINNISH);
    }
    if (IdentityNumbers.norwegian(written)) {
      return Optional.of(Kind.NORWEGIAN);
    }
    if (IdentityNumbers.swedish(written)) {
      return Optional.of(Kind.SWEDISH);
    }
    return isDanish(written) ? Optional.of(Kind.DANISH) : Optional.empty();
  }

  /// Ten digits alone that start with nought are more often a telephone number, where no word says
  /// otherwise. One without a check takes such a word, or the dash of a CPR number behind six
  /// digits: behind a date in parts stands as often the year until which something lasted.
  private boolean isDanish(String written) {
    if (IdentityNumbers.danish(written)) {
      return written.charAt(0) != '0' || !Character.isDigit(written.charAt(6)) || isLabelled();
    }
    return IdentityNumbers.danishWithoutCheck(written)
        && (shape.group("date") == null && written.charAt(6) == '-' || isLabelled());
  }

  private boolean isLabelled() {
    return LABEL
        .matcher(text)
        .region(Math.max(0, shape.start() - LONGEST_LABEL), shape.start())
        .useTransparentBounds(true)
        .find();
  }
}
