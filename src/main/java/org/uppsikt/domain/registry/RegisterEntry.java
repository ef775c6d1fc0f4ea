package org.uppsikt.domain.registry;

import java.time.LocalDate;
import java.util.Optional;

/// What the register is to show of a hand-over: OSL 5:2, Noark 5 (*offentlig journal*), 906/2019 §§
/// 25 and 26. Dates are the office's own days.
///
/// @param cameOn when it could first be read (VAR-46)
/// @param drawnUpOn the date of the document; empty for undated
/// @param correspondent who sent it, as claimed; may be empty
/// @param concerning briefly, what it concerns
/// @param publicConcerning the same without what is secret
/// @param arrival by which channel it came
/// @param planEntry document type in the plan; may be empty
/// @param secrecy empty for what is public
public record RegisterEntry(
    LocalDate cameOn,
    Optional<LocalDate> drawnUpOn,
    String correspondent,
    String concerning,
    String publicConcerning,
    String arrival,
    String planEntry,
    Optional<Secrecy> secrecy) {

  /// @param provision never blank
  public record Secrecy(String provision, String authority) {
    public Secrecy {
      if (provision.isBlank()) {
        throw new IllegalArgumentException("secrecy rests on a provision");
      }
    }
  }

  public RegisterEntry {
    if (concerning.isBlank() || publicConcerning.isBlank()) {
      throw new IllegalArgumentException("an entry says what it concerns");
    }
  }

  /// The same without its secrecy, for what does not fall under it: it says no more than anybody
  /// may see.
  public RegisterEntry openly() {
    return new RegisterEntry(
        cameOn,
        drawnUpOn,
        publicCorrespondent(),
        secret() ? publicConcerning : concerning,
        publicConcerning,
        arrival,
        planEntry,
        Optional.empty());
  }

  /// The same of another sender.
  public RegisterEntry from(String other) {
    return new RegisterEntry(
        cameOn, drawnUpOn, other, concerning, publicConcerning, arrival, planEntry, secrecy);
  }

  /// The same as secret.
  public RegisterEntry under(Secrecy provision) {
    return new RegisterEntry(
        cameOn,
        drawnUpOn,
        correspondent,
        concerning,
        publicConcerning,
        arrival,
        planEntry,
        Optional.of(provision));
  }

  public boolean secret() {
    return secrecy.isPresent();
  }

  /// Who sent it, as anybody may see it: nothing where there is secrecy (OSL 5:2, second
  /// paragraph).
  public String publicCorrespondent() {
    return secret() ? "" : correspondent;
  }

  /// The text form holds nothing of the entry.
  @Override
  public String toString() {
    return secret() ? "secret entry" : "entry";
  }
}
