package org.uppsikt.policy;

import java.util.List;
import java.util.Locale;

/// Why a pack was not taken, told so that whoever wrote it can mend it.
///
/// @param file name of the pack's file
/// @param place where in it, as a JSON pointer such as "/grounds/0/clause"; empty for the file
/// @param cure what to do
/// @param details fills the sentence of [Cure#textKey]
public record PackProblem(String file, String place, Cure cure, List<String> details) {

  public PackProblem {
    details = List.copyOf(details);
  }

  /// What to do about a problem.
  public enum Cure {
    /// The file is not JSON; details: line and column.
    WRITE_JSON,
    /// The file is not there.
    ADD_FILE,
    /// A field is missing; details: its name.
    ADD_FIELD,
    /// A field is not known; details: its name.
    REMOVE_FIELD,
    /// A value is of the wrong kind; details: the kind that is wanted.
    CHANGE_KIND,
    /// A value is not one of those allowed; details: those allowed.
    CHOOSE_LISTED,
    /// A value is empty, too small, too short or of another form; details: the form wanted.
    CHANGE_FORM,
    /// A clause is named that the pack does not have; details: the clause.
    ADD_CLAUSE,
    /// Something stands twice that may stand once; details: what.
    REMOVE_DOUBLE,
    /// A date does not exist or the period ends before it begins; details: the date.
    CORRECT_DATE,
    /// A value goes beyond what already holds: longer than the law allows, or looser than the
    /// municipality's own rule; details: what holds.
    TIGHTEN;

    /// Key of the sentence in the text bundles, for instance "policy.cure.add.field".
    public String textKey() {
      return "policy.cure." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }
}
