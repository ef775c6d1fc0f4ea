package org.uppsikt.flag.detect;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whether a number is one that a person's telephone may have, by the numbering plans that
/// libphonenumber knows. Numbers of services (freephone, premium, shared cost) are nobody's.
final class PhoneNumbers {

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  private static final Set<PhoneNumberType> OF_PERSONS =
      EnumSet.of(
          PhoneNumberType.FIXED_LINE,
          PhoneNumberType.MOBILE,
          PhoneNumberType.FIXED_LINE_OR_MOBILE,
          PhoneNumberType.PERSONAL_NUMBER,
          PhoneNumberType.VOIP);

  private PhoneNumbers() {}

  /// Whether digits with the code of a country before them are such a number.
  ///
  /// @param digits without "+" or "00"
  static boolean abroad(String digits) {
    return isOfPerson("+" + digits, "ZZ");
  }

  /// Whether digits as dialled at home are such a number in any of the countries.
  ///
  /// @param regions of ISO 3166, such as "SE"
  static boolean home(String digits, List<String> regions) {
    return regions.stream().anyMatch(region -> isOfPerson(digits, region));
  }

  private static boolean isOfPerson(String written, String region) {
    try {
      PhoneNumber number = PLANS.parse(written, region);
      return PLANS.isValidNumber(number) && OF_PERSONS.contains(PLANS.getNumberType(number));
    } catch (NumberParseException e) {
      return false;
    }
  }
}
