package org.uppsikt.ui.inbox;

import org.uppsikt.domain.policy.Country;
import org.uppsikt.text.RegistryText;

/// What the fields of the registry are called in the country's own law: OSL 5:2, Noark 5,
/// 906/2019 § 25. A field is known by its Swedish name.
record LawTerms(Country country) {

  RegistryText of(RegistryText field) {
    return switch (field) {
      case CAME_SE -> one(field, RegistryText.CAME_NO, RegistryText.CAME_FI);
      case DRAWN_SE -> one(field, RegistryText.DRAWN_NO, RegistryText.DRAWN_FI);
      case FROM_SE -> one(field, RegistryText.FROM_NO, RegistryText.FROM_FI);
      case ABOUT_SE -> one(field, RegistryText.ABOUT_NO, RegistryText.ABOUT_FI);
      case PUBLIC_SE -> one(field, RegistryText.PUBLIC_NO, RegistryText.PUBLIC_FI);
      case PROVISION_SE -> one(field, RegistryText.PROVISION_NO, RegistryText.PROVISION_FI);
      case ARRIVAL_SE -> one(field, RegistryText.ARRIVAL_NO, RegistryText.ARRIVAL_FI);
      case PLAN_SE -> one(field, RegistryText.PLAN_NO, RegistryText.PLAN_FI);
      default -> field;
    };
  }

  /// Why a public item that is easily found is not registered.
  RegistryText publicAndSearchable() {
    return one(
        RegistryText.BASIS_PUBLIC_AND_SEARCHABLE_SE,
        RegistryText.BASIS_PUBLIC_AND_SEARCHABLE_NO,
        RegistryText.BASIS_PUBLIC_AND_SEARCHABLE_FI);
  }

  private RegistryText one(RegistryText swedish, RegistryText norwegian, RegistryText finnish) {
    return switch (country) {
      case SE -> swedish;
      case NO -> norwegian;
      case FI -> finnish;
    };
  }
}
