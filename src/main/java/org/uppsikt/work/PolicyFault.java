package org.uppsikt.work;

import java.util.List;
import org.uppsikt.policy.PackProblem;
import org.uppsikt.policy.PackReader;
import org.uppsikt.policy.PolicyLibrary;

/// What is wrong with a policy pack or a supplement that somebody wrote.
///
/// @param file its name
/// @param place where in it, as a JSON pointer; empty for the file as a whole
/// @param cure what to do, as a program reads it
/// @param sentence key of what to do in words
/// @param details fills the sentence
public record PolicyFault(
    String file, String place, String cure, String sentence, List<String> details) {

  /// Longer than any policy, in bytes: a file that was named by mistake is not read whole.
  public static final int LONGEST = 4 << 20;

  public PolicyFault {
    details = List.copyOf(details);
  }

  static List<PolicyFault> of(List<PackProblem> problems) {
    return problems.stream()
        .map(
            problem ->
                new PolicyFault(
                    problem.file(),
                    problem.place(),
                    problem.cure().name(),
                    problem.cure().textKey(),
                    problem.details()))
        .toList();
  }

  /// The faults of a pack, or of a supplement to one that ships; nothing where it can be used.
  ///
  /// @param content UTF-8 JSON; treated as hostile
  public static List<PolicyFault> in(String file, byte[] content) {
    return of(new PackReader().problems(file, content, PolicyLibrary.shipped()));
  }
}
