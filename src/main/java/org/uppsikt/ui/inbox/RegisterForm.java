package org.uppsikt.ui.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.uppsikt.domain.registry.RegisterEntry;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.text.RegistryText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.work.HandingOver;

/// What the register is to show and what goes along, as the person fills it in: the fields of the
/// country's own law.
final class RegisterForm {

  /// What the secret part has for itself, where it is parted from the rest.
  private static final Map<RegistryText, RegistryText> OWN = own();

  private final Bench bench;
  private final Kit kit;
  private final RouteKind usual;
  private final RouteKind forSecret;
  private final Map<RegistryText, StringProperty> fields = new LinkedHashMap<>();
  private final Set<RegistryText> touched = EnumSet.noneOf(RegistryText.class);
  private final Map<RegistryText, BooleanProperty> ticks = new LinkedHashMap<>();

  RegisterForm(Bench bench, Optional<RouteSetting> routes) {
    this.bench = bench;
    this.kit = bench.kit();
    this.usual = routes.map(RouteSetting::usual).orElse(RouteKind.MAIL);
    this.forSecret = routes.map(RouteSetting::forSecret).orElse(RouteKind.FOLDER);
  }

  /// What stands in the fields before anybody writes in them.
  ///
  /// @param drawn empty where the document is undated
  record Filled(
      String number,
      Instant came,
      Optional<Instant> drawn,
      String from,
      String about,
      String arrival,
      String plan) {}

  void fill(Filled with) {
    words(with).forEach(this::set);
  }

  private static Map<RegistryText, RegistryText> own() {
    var own = new EnumMap<RegistryText, RegistryText>(RegistryText.class);
    own.put(RegistryText.CAME_SE, RegistryText.SECRET_CAME);
    own.put(RegistryText.FROM_SE, RegistryText.SECRET_FROM);
    own.put(RegistryText.PUBLIC_SE, RegistryText.SECRET_PUBLIC);
    own.put(RegistryText.ARRIVAL_SE, RegistryText.SECRET_ARRIVAL);
    return own;
  }

  /// What stands in fields of its own: who sent what is secret, and what else is not the same. What
  /// a register that is never edited says of it is on show before it is entered.
  void fillSecret(Filled theirs) {
    Map<RegistryText, String> words = words(theirs);
    OWN.forEach(
        (shared, own) -> {
          String value = words.getOrDefault(shared, "").strip();
          if (own == RegistryText.SECRET_FROM || !value.equals(value(shared))) {
            set(own, value);
          }
        });
  }

  private Map<RegistryText, String> words(Filled with) {
    var words = new LinkedHashMap<RegistryText, String>();
    words.put(RegistryText.NUMBER, with.number());
    words.put(RegistryText.CAME_SE, day(with.came()).toString());
    words.put(RegistryText.DRAWN_SE, with.drawn().map(at -> day(at).toString()).orElse(""));
    words.put(RegistryText.FROM_SE, with.from());
    words.put(RegistryText.ABOUT_SE, with.about());
    words.put(RegistryText.PUBLIC_SE, with.about());
    words.put(RegistryText.ARRIVAL_SE, with.arrival());
    words.put(RegistryText.PLAN_SE, with.plan());
    words.put(RegistryText.PROVISION_SE, "");
    words.put(RegistryText.AUTHORITY, "");
    return words;
  }

  /// What goes along, and whether it goes the way that takes secrets.
  void along(boolean thread, boolean sheet, boolean secret) {
    tick(RegistryText.WITH_THREAD, thread);
    tick(RegistryText.WITH_ATTACHMENTS, true);
    tick(RegistryText.WITH_SHEET, sheet);
    if (usual != forSecret) {
      tick(RegistryText.BY_FOLDER, secret);
    }
  }

  void tick(RegistryText what, boolean on) {
    ticks.put(what, new SimpleBooleanProperty(on));
  }

  void set(RegistryText field, String value) {
    var property = new SimpleStringProperty(value);
    property.addListener((was, old, now) -> touched.add(field));
    fields.put(field, property);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, bench.desk().office().zone());
  }

  StringProperty number() {
    return fields.computeIfAbsent(RegistryText.NUMBER, field -> new SimpleStringProperty(""));
  }

  /// @param down where the keyboard goes from the number, as the index of something to choose
  List<DecisionModel.Input> inputs(IntSupplier down) {
    var terms = new LawTerms(bench.policy().policy().country());
    return fields.entrySet().stream()
        .map(
            field ->
                new DecisionModel.Input(
                    id(field.getKey()),
                    kit.text(terms.of(field.getKey())),
                    field.getValue(),
                    field.getKey() == RegistryText.NUMBER ? down : DecisionModel.Input.NOWHERE))
        .toList();
  }

  Stream<DecisionModel.Tick> ticks() {
    return ticks.entrySet().stream()
        .map(
            each ->
                new DecisionModel.Tick(
                    id(each.getKey()), kit.text(each.getKey()), each.getValue()));
  }

  private static String id(RegistryText field) {
    return field.name().toLowerCase(Locale.ROOT).replace("_se", "").replace('_', '-');
  }

  /// The entry as it stands there; empty where something in it is none.
  Optional<RegisterEntry> entry() {
    return entry(this::value);
  }

  /// The entry of what is secret where it goes on its own.
  Optional<RegisterEntry> secretAlone() {
    return entry(
        field ->
            field == RegistryText.ABOUT_SE && fields.containsKey(RegistryText.SECRET_PUBLIC)
                ? about(value(RegistryText.SECRET_PUBLIC))
                : secretly(field));
  }

  /// The entry of all of it where it goes as one, and as secret.
  Optional<RegisterEntry> allAsSecret() {
    return entry(
        field ->
            switch (field) {
              case CAME_SE -> earlier(value(field), secretly(field));
              case ABOUT_SE -> about(both(value(field), value(RegistryText.SECRET_PUBLIC)));
              default ->
                  OWN.containsKey(field) ? both(value(field), value(OWN.get(field))) : value(field);
            });
  }

  private String secretly(RegistryText field) {
    RegistryText own = OWN.getOrDefault(field, field);
    return value(fields.containsKey(own) ? own : field);
  }

  /// What it concerns has one field, which is hers once she wrote in it; before that it says of the
  /// open ones what anybody may read.
  private String about(String otherwise) {
    return touched.contains(RegistryText.ABOUT_SE) ? value(RegistryText.ABOUT_SE) : otherwise;
  }

  private static String both(String one, String other) {
    return Stream.of(one, other)
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// Of two days; none where one of them is none.
  private static String earlier(String one, String other) {
    try {
      return LocalDate.parse(one).isBefore(LocalDate.parse(other)) ? one : other;
    } catch (DateTimeParseException e) {
      return "";
    }
  }

  private static Optional<RegisterEntry> entry(Function<RegistryText, String> value) {
    String provision = value.apply(RegistryText.PROVISION_SE);
    try {
      return Optional.of(
          new RegisterEntry(
              LocalDate.parse(value.apply(RegistryText.CAME_SE)),
              Optional.of(value.apply(RegistryText.DRAWN_SE))
                  .filter(day -> !day.isEmpty())
                  .map(LocalDate::parse),
              value.apply(RegistryText.FROM_SE),
              value.apply(RegistryText.ABOUT_SE),
              value.apply(RegistryText.PUBLIC_SE),
              value.apply(RegistryText.ARRIVAL_SE),
              value.apply(RegistryText.PLAN_SE),
              Optional.of(provision)
                  .filter(words -> !words.isEmpty())
                  .map(w -> new RegisterEntry.Secrecy(w, value.apply(RegistryText.AUTHORITY)))));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  HandingOver.Along along() {
    return new HandingOver.Along(
        ticked(RegistryText.WITH_THREAD),
        ticked(RegistryText.WITH_ATTACHMENTS),
        ticked(RegistryText.WITH_SHEET));
  }

  RouteKind route() {
    return ticked(RegistryText.BY_FOLDER) ? forSecret : usual;
  }

  RouteKind forSecret() {
    return forSecret;
  }

  String value(RegistryText field) {
    StringProperty value = fields.get(field);
    return value == null ? "" : value.get().strip();
  }

  boolean ticked(RegistryText what) {
    BooleanProperty on = ticks.get(what);
    return on != null && on.get();
  }

  /// Whether what stands as a number is none: every case number holds a digit, and words are what a
  /// case was looked up by.
  boolean wordsForNumber() {
    String number = value(RegistryText.NUMBER);
    return !number.isEmpty() && number.chars().noneMatch(Character::isDigit);
  }
}
