package org.uppsikt.ui.inbox;

import org.uppsikt.domain.registry.Registration;
import org.uppsikt.domain.registry.Registration.Basis;
import org.uppsikt.text.KeptText;
import org.uppsikt.text.RegistryText;
import org.uppsikt.text.ShellText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.Dossier;
import org.uppsikt.work.FollowUp;
import org.uppsikt.work.TextLater;

/// Says which of the three registration states holds, and why.
final class RegistrationWords {

  private final Kit kit;
  private final LawTerms terms;

  RegistrationWords(Bench bench) {
    this.kit = bench.kit();
    this.terms = new LawTerms(bench.policy().policy().country());
  }

  /// The state of the item, and that of its conversation where it is another.
  String line(Dossier item) {
    Registration own = item.beside().registration();
    String line =
        item.beside()
            .conversation()
            .filter(all -> !all.equals(own))
            .map(all -> words(own) + " " + kit.text(RegistryText.STATE_CONVERSATION, words(all)))
            .orElse(words(own));
    FollowUp.Standing registry = item.beside().registry();
    String told = and(line, text(registry.text()));
    for (FollowUp.Piece piece : FollowUp.Piece.values()) {
      told = registry.lacks().contains(piece) ? and(told, lacks(piece, registry.way())) : told;
    }
    if (item.beside().flags().keepsOpen() && !item.restricted()) {
      return and(told, kit.text(RegistryText.STATE_OPEN_FLAGGED));
    }
    return item.beside().shut() ? and(told, shut()) : told;
  }

  private static String and(String line, String sentence) {
    if (sentence.isEmpty()) {
      return line;
    }
    return line + (line.endsWith(".") ? " " : ". ") + sentence;
  }

  private String shut() {
    return kit.text(RegistryText.STATE_SHUT, kit.text(ShellText.REGISTRY), kit.text(KeptText.SHOW));
  }

  /// Where the registry has, or had, the record without its text.
  private String text(TextLater.State state) {
    return state == TextLater.State.WHOLE
        ? ""
        : kit.text(RegistryText.valueOf("TEXT_" + state.name()));
  }

  /// What the registry does not have, and how it gets there; of the text that is said already.
  private String lacks(FollowUp.Piece piece, FollowUp.Way way) {
    if (piece == FollowUp.Piece.TEXT) {
      return "";
    }
    boolean sheet = piece == FollowUp.Piece.SHEET;
    return kit.text(
        switch (way) {
          case AFTER_THE_LAST ->
              sheet ? RegistryText.STATE_SHEET_AFTER : RegistryText.STATE_ANSWERED_AFTER;
          case BY_HAND ->
              sheet ? RegistryText.STATE_SHEET_BY_HAND : RegistryText.STATE_ANSWERED_BY_HAND;
          case FOLLOWS, NOTHING_MISSING ->
              sheet ? RegistryText.STATE_SHEET : RegistryText.STATE_ANSWERED;
        });
  }

  private String words(Registration registration) {
    return switch (registration) {
      case Registration.InOrder(Basis basis) -> kit.text(RegistryText.STATE_IN_ORDER, why(basis));
      case Registration.Trifling(String reason) -> kit.text(RegistryText.STATE_TRIFLING, reason);
      case Registration.Registered registered ->
          registered
              .number()
              .map(n -> kit.text(RegistryText.STATE_NUMBERED, why(registered.basis()), n))
              .orElseGet(() -> waiting(registered));
    };
  }

  private String waiting(Registration.Registered registered) {
    String stage = kit.text(RegistryText.valueOf("STAGE_" + registered.stage().name()));
    return kit.text(RegistryText.STATE_REGISTERED, why(registered.basis()), stage);
  }

  private String why(Basis basis) {
    return kit.text(
        switch (basis) {
          case PUBLIC_AND_SEARCHABLE -> terms.publicAndSearchable();
          case LITTLE_IMPORTANCE -> RegistryText.TRIFLING;
          default -> RegistryText.valueOf("BASIS_" + basis.name());
        });
  }
}
