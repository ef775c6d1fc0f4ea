package org.uppsikt.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.uppsikt.domain.policy.Country;
import org.uppsikt.domain.registry.HandOver;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.evidence.Listing;
import org.uppsikt.evidence.Words;

/// The words of the country's own law.
record ParcelWords(Words words, Country country) {

  String of(String key, Object... arguments) {
    return words.of("registry." + key, arguments);
  }

  private String lawful(String key) {
    return of(key + "." + country.name().toLowerCase(Locale.ROOT));
  }

  /// Of a secret matter only that there is one.
  String subject(HandOver made) {
    RegisterEntry entry = made.entry();
    if (entry.secret()) {
      return of("subject.secret", entry.cameOn());
    }
    String number = made.proposedNumber().isEmpty() ? "" : " (" + made.proposedNumber() + ")";
    String who = entry.correspondent().isBlank() ? "" : " " + entry.correspondent();
    return "[%s] %s%s %s %s%s"
        .formatted(
            of("register"), entry.arrival(), who, entry.cameOn(), entry.concerning(), number);
  }

  String lines(HandOver made, List<Listing.Fact> authority) {
    RegisterEntry entry = made.entry();
    var lines = new ArrayList<String>();
    entry
        .secrecy()
        .ifPresent(
            s -> lines.add(of("secrecy") + ": " + s.provision() + " " + s.authority().strip()));
    add(lines, lawful("came"), entry.cameOn().toString());
    String drawn = entry.drawnUpOn().map(LocalDate::toString).orElse(lawful("undated"));
    add(lines, lawful("drawn"), drawn);
    add(lines, of("proposed"), made.proposedNumber());
    boolean named = !entry.correspondent().isBlank();
    add(lines, lawful("from"), named ? entry.correspondent() : of("from.unnamed"));
    add(lines, lawful("about"), entry.concerning());
    add(lines, lawful("public"), entry.publicConcerning());
    add(lines, of("arrival"), entry.arrival());
    add(lines, of("plan"), entry.planEntry());
    authority.forEach(fact -> add(lines, fact.name(), fact.value()));
    add(lines, of("items"), Integer.toString(made.items().size()));
    add(lines, of("own"), made.id().toString());
    number(made.route()).ifPresent(key -> lines.addAll(List.of("", of(key))));
    return String.join("\n", lines) + "\n";
  }

  /// How the number comes back; the built-in diary gives it itself.
  private static Optional<String> number(RouteKind route) {
    return switch (route) {
      case MAIL -> Optional.of("reply");
      case FOLDER -> Optional.of("reply.folder");
      case DIARY -> Optional.empty();
    };
  }

  private static void add(List<String> lines, String name, String value) {
    if (!value.isBlank()) {
      lines.add(labelled(name, value));
    }
  }

  static String labelled(String name, String value) {
    return name + ": " + value.replaceAll("\\s+", " ").strip();
  }
}
