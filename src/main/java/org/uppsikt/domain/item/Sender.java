package org.uppsikt.domain.item;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who sent an item, as the platform claims it: names may be false (requirements 7.2 T15).
public sealed interface Sender {

  /// Stands for a name where an address is all that is known. It is blank, so that nobody is
  /// greeted or found by it, and not empty, since the platform did not withhold the sender.
  String NAMELESS = " ";

  /// The platform gives these details; each may be missing, but not all of them.
  ///
  /// @param ip address the platform saw; only some platforms give it (WordPress), and for a comment
  ///     without name and e-mail it is all there is
  /// @param agent user agent the platform saw
  record Disclosed(
      Optional<String> name,
      Optional<String> handle,
      Optional<String> remoteId,
      Optional<String> profileUrl,
      Optional<String> email,
      Optional<String> ip,
      Optional<String> agent)
      implements Sender {

    private static final Pattern ADDRESS =
        Pattern.compile(
            ".*[^@\\s]+@[^@\\s]+\\.[^@\\s]+.*|\\d{1,3}(?:\\.\\d{1,3}){3}|(?=.*\\d)[\\p{XDigit}]*:[\\p{XDigit}:.]*:[\\p{XDigit}.]*");

    public Disclosed {
      boolean named = name.isPresent() || handle.isPresent() || remoteId.isPresent();
      if (!named && email.isEmpty() && ip.isEmpty()) {
        throw new IllegalArgumentException("a disclosed sender has a name, handle, id or address");
      }
    }

    @Override
    public boolean tellsWho() {
      return Stream.of(name, handle, remoteId, email)
          .flatMap(Optional::stream)
          .anyMatch(detail -> !detail.isBlank());
    }

    @Override
    public String shownName() {
      return first(Stream.of(name, handle, remoteId, email, ip)).orElse("");
    }

    @Override
    public String listedName() {
      return first(Stream.of(name, handle, remoteId)).orElse(NAMELESS);
    }

    @Override
    public String greetingName() {
      return first(Stream.of(ownName(), handle).map(this::unlessAddress)).orElse("");
    }

    @Override
    public String registeredName() {
      return first(Stream.of(ownName(), handle, remoteId).map(this::unlessAddress)).orElse("");
    }

    private static Optional<String> first(Stream<Optional<String>> details) {
      return details.flatMap(Optional::stream).filter(each -> !each.isBlank()).findFirst();
    }

    /// Some write their e-mail address where a name is asked for. A handle may look the same.
    private Optional<String> ownName() {
      return name.filter(own -> !ADDRESS.matcher(own.strip()).matches());
    }

    /// Who entered a comment by hand may have had a profile alone, which stands for the name then.
    private Optional<String> unlessAddress(Optional<String> detail) {
      return detail.filter(
          own ->
              !own.contains("://")
                  && Stream.of(profileUrl, email, ip)
                      .flatMap(Optional::stream)
                      .noneMatch(own.strip()::equalsIgnoreCase));
    }
  }

  /// The platform's interface gives no sender (Facebook without extra rights, deleted accounts).
  record Withheld() implements Sender {
    @Override
    public boolean tellsWho() {
      return false;
    }

    @Override
    public String shownName() {
      return "";
    }

    @Override
    public String listedName() {
      return "";
    }

    @Override
    public String greetingName() {
      return "";
    }

    @Override
    public String registeredName() {
      return "";
    }
  }

  /// Whether it says enough for evidence: a name, handle, id or e-mail address. An address of a
  /// machine alone says nothing about a person (SME-40).
  boolean tellsWho();

  /// The most that there is of a name, an address in the end, for evidence and within the record
  /// that the registry gets; empty where the platform withholds the sender.
  String shownName();

  /// The name that lists and headings show to everybody at the console: an e-mail address, or that
  /// of a machine, is told only to who asks for it, and the journal knows who did (design 10).
  /// [#NAMELESS] where there is nothing else; empty where the platform withholds the sender.
  String listedName();

  /// The name that an answer greets by, in public; empty where the sender gave none.
  String greetingName();

  /// The name that a register shows of her to anybody (OSL 5:2), which stands in subjects and in
  /// the public list of a diary: never an address, which is told within the record alone. Empty
  /// where there is nothing else.
  String registeredName();

  /// The name of somebody else in the same thread, for whoever is told no address of hers:
  /// [#NAMELESS] where there is nothing else; empty where the platform withholds the sender.
  default String addresslessName() {
    return registeredName().isEmpty() && !listedName().isEmpty() ? NAMELESS : registeredName();
  }
}
