package org.uppsikt.flag.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;

/// Finds telephone numbers that may belong to a person (C11): the numbering plans of
/// [PhoneNumbers] say what is a number at all, the way it is written and the words beside it
/// whether it is meant as one. A number of a case, a date, an hour, a price, an identity number
/// that is one digit off, that of a company and a switchboard are none.
final class PhoneDetector {

  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\d+/.,§$€£#-])(?<!\\d )(?:\\+|\\((?=0))?\\d(?:[ ().-]{0,3}\\d){6,14}"
              + "(?![\\p{L}\\d]|[-/.,:]\\d| \\d)");

  /// Words that say that a number is to be dialled.
  private static final Pattern DIAL =
      Pattern.compile(
          "(?<!\\p{L})(?:tfn|tel|tlf|telefon\\p{L}{0,12}|mob|mobil\\p{L}{0,10}|ring|ringa|ringe|ringes"
              + "|nummer|numret|nummeret|numeret|nr|puh|puhelin\\p{L}{0,8}|numero\\p{L}{0,6}|soita|soittakaa"
              + "|sms|sms:a|sms'a|smsa|messa|call|phone|number|text|whatsapp|vipps|swish|swisha|mobilepay|kännykkä)"
              + "[.:]{0,2} (?:\\p{L}{1,12}[.:]? ){0,3}$");

  /// Words that say that it is the number of something else.
  private static final Pattern OTHER =
      Pattern.compile(
          "(?<!\\p{L})(?:dnr|dnro|diarie\\p{L}{0,10}|journal\\p{L}{0,10}|ärende\\p{L}{0,8}|sak|saks\\p{L}{0,8}"
              + "|saken|sags\\p{L}{0,8}|asia|asian\\p{L}{0,8}|mål\\p{L}{0,6}|case|faktura\\p{L}{0,8}|lasku\\p{L}{0,8}"
              + "|invoice|ocr|kid|kund\\p{L}{0,8}|kunde\\p{L}{0,8}|asiakas\\p{L}{0,8}|order\\p{L}{0,8}|ordre\\p{L}{0,8}"
              + "|tilaus\\p{L}{0,8}|konto\\p{L}{0,8}|tili\\p{L}{0,8}|bankgiro|bg|plusgiro|pg|org|orgnr|cvr"
              + "|y-tunnu\\p{L}{1,6}|isbn|issn|artikel\\p{L}{0,8}|serie\\p{L}{0,8}|referens\\p{L}{0,8}|referanse\\p{L}{0,8}"
              + "|viite\\p{L}{0,8}|kl|klo|klokka|klokken|klockan|matrikkel\\p{L}{0,8}|gnr|paragraf|beslut|vedtak)"
              + "(?:[.:]{0,2} ?(?:nr|nummer|numero)?[.:]{0,2}) ?$");

  /// What is counted or paid.
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\G ?(?:[$€£%]|:-|,-|(?:kr|kronor|kroner|euro|euroa|eur|sek|nok|dkk|mkr|mnok|tkr|mill|miljoner"
              + "|millioner|milj|miljoonaa|tusen|kvm|kvadrat\\p{L}{0,8}|m2|st|stk|kpl|kwh|invånare|innbyggere"
              + "|indbyggere|asukasta|personer|ganger|gånger|gange|pounds|dollars?)(?!\\p{L}))");

  private static final Pattern SWITCHBOARD =
      Pattern.compile(
          "(?<!\\p{L})(?:växel|sentralbord|omstilling|vaihde|vaihte|switchboard|kundtjänst|kundeservice"
              + "|asiakaspalvelu|kontaktcenter|servicetorg|innbyggerservice|borgerservice|jour|päivysty)");

  /// The municipality, or a house of it, is who answers: "ring kommunen på …".
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?<!\\p{L})(?:kommunen|kommunhuset|kommunkontoret|biblioteket|simhallen|vårdcentralen|rådhuset"
              + "|kommunehuset|legevakten|kirjasto|kirjastoon|kunta|kunnantalo|kaupungintalo|council|library)"
              + "(?: (?:på|on|at|numret|nummeret|numeroon|tel|tlf|tfn|telefon|puh)){0,2}[.:]? ?$");

  private static final Pattern HOURS =
      Pattern.compile("[0-2]\\d[. ]?[0-5]\\d ?- ?[0-2]\\d[. ]?[0-5]\\d");

  private static final Pattern DATES =
      Pattern.compile(
          "(?:[0-3]?\\d[-. ]{1,2}[01]?\\d[-. ]{1,2}(?:19|20)\\d\\d"
              + "|(?:19|20)\\d\\d[-. ]?[01]\\d[-. ]?[0-3]\\d)(?:[-. ]{1,3}\\d{1,8})*");

  /// Six digits of a date and four more, as identity numbers are written.
  private static final Pattern BORN = Pattern.compile("\\d{6}[-+ ]\\d{4,5}");

  /// Eight digits in the groups of Norwegian and Danish telephone numbers.
  private static final Pattern EIGHT =
      Pattern.compile("\\d{2} \\d{2} \\d{2} \\d{2}|\\d{3} \\d{2} \\d{3}");

  /// One sign after the code of the place and spaces after that, or the same sign all through.
  private static final Pattern ONE_KIND_OF_SIGN =
      Pattern.compile(
          "\\(?\\+?\\d{1,6}\\)?[ -]{0,3}\\d{1,15}(?: \\d{1,10}){0,14}|\\+?\\d{1,15}(?:[-.]\\d{1,10}){0,14}");

  /// The code of a country; the nought in "+46 (0)70" is dialled at home only.
  private static final Pattern COUNTRY = Pattern.compile("^\\+\\d{1,3}[ -]{0,2}(?:\\(0\\) ?)?");

  private static final int BEFORE = 40;

  /// Different numbers of one text whose plans are remembered: a text of one number over and over
  /// takes no longer than another.
  private static final int MOST = 1000;

  private static final Subject PERSONAL_DATA = new Subject.Breach(Category.C11_PERSONAL_DATA);

  /// Adds what it finds to the findings of [ContactDetector].
  void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    if (!reading.plain().hasDigit()) {
      return;
    }
    CharSequence text = reading.plain().text();
    List<String> regions = regions(reading, context);
    Map<String, Boolean> known = new HashMap<>();
    Matcher found = CANDIDATE.matcher(text);
    while (!findings.full() && !allowance.step() && found.find()) {
      MatchResult number = found.toMatchResult();
      boolean dialled = ends(DIAL, text, number.start());
      if (isWrittenAsOne(number.group(), dialled)
          && !isOther(text, number, dialled)
          && !context.isOwnNumber(number.group())
          && isNumber(number.group(), dialled, regions, known)) {
        var span = reading.plain().span(number.start(), number.end());
        findings.add(PERSONAL_DATA, span, Confidence.MEDIUM, "contact.phone");
      }
    }
  }

  /// A number without the code of a country is tried in those of the text and the municipality;
  /// Swedish is spoken in two.
  private static List<String> regions(Reading reading, FlagContext context) {
    List<String> regions = new ArrayList<>(List.of("SE", "FI"));
    for (String language : List.of(context.language(), reading.spoken().language())) {
      switch (language) {
        case "nb", "nn", "no" -> regions.add("NO");
        case "da" -> regions.add("DK");
        default -> {}
      }
    }
    return regions.stream().distinct().toList();
  }

  private static boolean isWrittenAsOne(String written, boolean dialled) {
    return !DATES.matcher(written).matches()
        && !HOURS.matcher(written).matches()
        && ONE_KIND_OF_SIGN.matcher(COUNTRY.matcher(written).replaceFirst("")).matches()
        && (dialled || !isBorn(written));
  }

  /// An identity number whose check digits are right is another detector's; one that is a digit
  /// off is nothing at all.
  private static boolean isBorn(String written) {
    String digits = written.replaceAll("\\D", "");
    if (IdentityNumbers.swedish(digits) || IdentityNumbers.norwegian(digits)) {
      return true;
    }
    if (!BORN.matcher(written).matches()) {
      return false;
    }
    int one = Digits.number(digits, 0, 2);
    int month = Digits.number(digits, 2, 4);
    int three = Digits.number(digits, 4, 6);
    return Digits.isDate(one, month, three > 60 ? three - 60 : three)
        || Digits.isDate(three, month, one > 40 ? one - 40 : one);
  }

  /// What is said to be dialled is a telephone number, even where its last digit happens to be the
  /// check digit of a company's.
  private static boolean isOther(CharSequence text, MatchResult number, boolean dialled) {
    return (!dialled && OrganisationNumbers.isOne(number.group()))
        || ends(OTHER, text, number.start())
        || ends(HOUSE, text, number.start())
        || AMOUNT.matcher(text).region(number.end(), text.length()).lookingAt()
        || SWITCHBOARD.matcher(text).region(from(number.start()), number.start()).find();
  }

  private static boolean ends(Pattern words, CharSequence text, int end) {
    return words.matcher(text).region(from(end), end).find();
  }

  private static int from(int end) {
    return Math.max(0, end - BEFORE);
  }

  private static boolean isNumber(
      String written, boolean dialled, List<String> regions, Map<String, Boolean> known) {
    String digits = written.replaceAll("\\D", "");
    if (written.startsWith("+") || digits.startsWith("00")) {
      String code = written.startsWith("+") ? digits : digits.substring(2);
      return remembered("+" + code.replaceFirst("^(4[67]|45|358)0", "$1"), known, regions);
    }
    boolean trunk = digits.startsWith("0") && digits.length() >= 8;
    // Four and four with a line between is how a giro number is written, not a telephone number.
    boolean grouped = dialled ? !written.contains("-") : EIGHT.matcher(written).matches();
    boolean eight = digits.length() == 8 && grouped;
    return (trunk || eight) && remembered(digits, known, regions);
  }

  private static boolean remembered(
      String digits, Map<String, Boolean> known, List<String> regions) {
    Boolean before = known.get(digits);
    if (before != null) {
      return before;
    }
    boolean is =
        digits.startsWith("+")
            ? PhoneNumbers.abroad(digits.substring(1))
            : PhoneNumbers.home(digits, regions);
    if (known.size() < MOST) {
      known.put(digits, is);
    }
    return is;
  }
}
