package org.uppsikt.domain.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone or giro number of the municipality itself: whoever writes it gives away nobody.
///
/// @param written as somebody typed it
public record OwnNumber(String written) {

  private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ().-]{5,30}");
  private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)(?:4[567]|358)");
  private static final int FEWEST = 5;
  private static final int MOST = 15;

  /// @return empty where a line holds anything but a number
  public static Optional<OwnNumber> typed(String line) {
    String stripped = line.strip();
    int digits = stripped.replaceAll("\\D", "").length();
    boolean fits = NUMBER.matcher(stripped).matches() && digits >= FEWEST && digits <= MOST;
    return fits ? Optional.of(new OwnNumber(stripped)) : Optional.empty();
  }

  /// The digits that are the same however it is written: without the code of the country, and
  /// without the nought that is dialled at home.
  public String bare() {
    return bare(written);
  }

  /// The same of any number.
  public static String bare(String written) {
    String signs = written.replaceAll("[^\\d+]", "");
    return COUNTRY.matcher(signs).replaceFirst("").replaceAll("\\D", "").replaceFirst("^0+", "");
  }
}
