package org.uppsikt.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.policy.PolicyInForce;
import org.uppsikt.domain.policy.Provision;
import org.uppsikt.domain.search.Folding;
import org.uppsikt.text.HelpText;
import org.uppsikt.text.TermText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;
import org.uppsikt.ui.kit.KeyLine;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Overlay;

/// Runs the help: opens it at a part or an entry, finds in it, prints it.
public final class HelpController implements HelpActions {

  private final Kit kit;
  private final HelpModel model;
  private final Outside outside;
  private final Overlay overlay;

  /// What the help tells of.
  ///
  /// @param keys by screen, those of the one on show first
  /// @param singles whether single letters and digits act, one setting for the whole console
  /// @param policy in force today
  /// @param law of its country
  /// @param print prints lines of text; false where nothing was printed
  public record Outside(
      Supplier<List<KeyLine.Group>> keys,
      BooleanProperty singles,
      Supplier<PolicyInForce> policy,
      Supplier<List<Provision>> law,
      Printing print) {}

  /// Prints sections of entries.
  public interface Printing {

    /// @return false where there is no printer or the person thinks better of it
    boolean print(String title, List<String> paragraphs);
  }

  /// @param overlay lies over the window
  public HelpController(Kit kit, HelpModel model, Outside outside, Overlay overlay) {
    this.kit = kit;
    this.model = model;
    this.outside = outside;
    this.overlay = overlay;
  }

  /// Opens the keys.
  public void open() {
    open(HelpModel.Part.KEYS, "");
  }

  /// Opens the library at a clause of the guidelines or of the statutes.
  public void openClause(String clause) {
    open(HelpModel.Part.LAW, library().home(clause));
  }

  /// The parts, the terms and the clauses as commands.
  public List<Command> commands() {
    var all = new ArrayList<Command>();
    for (HelpModel.Part part : HelpModel.Part.values()) {
      String title = kit.text(HelpText.valueOf(part.name()));
      all.add(
          Command.of(
              Kind.HELP, "help." + part.name(), Feather.HELP_CIRCLE, title, () -> open(part, "")));
    }
    Arrays.stream(TermText.values()).filter(TermText::isTerm).map(this::term).forEach(all::add);
    library().law().forEach(section -> clauses(section, all));
    return all;
  }

  private Command term(TermText term) {
    return Command.of(
        Kind.HELP,
        "term." + term.name(),
        Feather.BOOK,
        kit.text(HelpText.SEE, kit.text(term)),
        () -> open(HelpModel.Part.WORDS, term.name()));
  }

  private void clauses(Entry.Section section, List<Command> all) {
    for (Entry entry : section.entries()) {
      String title = (entry.title() + " " + entry.name()).strip();
      all.add(
          Command.of(
                  Kind.CLAUSE,
                  "clause." + entry.id(),
                  Feather.BOOK_OPEN,
                  title,
                  () -> open(HelpModel.Part.LAW, entry.id()))
              .detail(section.title()));
    }
  }

  @Override
  public void show(HelpModel.Part part) {
    model.chosenProperty().set("");
    model.partProperty().set(part);
  }

  @Override
  public void follow(String id) {
    model.typedProperty().set("");
    model.chosenProperty().set("");
    model.chosenProperty().set(id);
  }

  @Override
  public void print() {
    HelpModel.Part part = model.partProperty().get();
    String title = kit.text(HelpText.valueOf(part.name()));
    boolean printed =
        outside
            .print()
            .print(title, part == HelpModel.Part.KEYS ? keyLines() : paragraphs(sections(part)));
    model.toldProperty().set(kit.text(printed ? HelpText.PRINTED : HelpText.NO_PRINTER));
  }

  @Override
  public void close() {
    overlay.close();
  }

  private void open(HelpModel.Part part, String id) {
    if (overlay.isOpen()) {
      return;
    }
    model.typedProperty().set("");
    model.toldProperty().set("");
    model.partProperty().set(part);
    model.chosenProperty().set(id);
    var view = new HelpView(kit, model, new HelpView.Source(this::groups, this::sections), this);
    view.singles(outside.singles());
    overlay.openWhole(view, Pos.CENTER, view.first(), () -> {});
  }

  private Library library() {
    return new Library(kit, outside.policy().get(), outside.law().get());
  }

  /// The keys that hold what is typed.
  private List<KeyLine.Group> groups() {
    List<String> words = words();
    return outside.keys().get().stream()
        .map(
            group ->
                new KeyLine.Group(
                    group.title(),
                    group.lines().stream()
                        .filter(line -> !line.keys().isEmpty())
                        .filter(line -> holds(line, words))
                        .toList()))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private static boolean holds(KeyLine line, List<String> words) {
    String all = Folding.of(line.keys() + " " + line.text());
    return words.stream().allMatch(all::contains);
  }

  /// The entries of a part that hold what is typed.
  private List<Entry.Section> sections(HelpModel.Part part) {
    List<String> words = words();
    List<Entry.Section> all = part == HelpModel.Part.WORDS ? Library.words(kit) : library().law();
    return all.stream()
        .map(s -> s.with(s.entries().stream().filter(entry -> entry.holds(words)).toList()))
        .filter(section -> !section.entries().isEmpty())
        .toList();
  }

  private List<String> words() {
    return Arrays.stream(Folding.of(model.typedProperty().get()).strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private List<String> keyLines() {
    var lines = new ArrayList<String>();
    for (KeyLine.Group group : groups()) {
      lines.add(group.title());
      group.lines().forEach(line -> lines.add(line.keys() + "    " + line.text()));
    }
    return lines;
  }

  private static List<String> paragraphs(List<Entry.Section> sections) {
    var lines = new ArrayList<String>();
    for (Entry.Section section : sections) {
      lines.add(section.title());
      section.entries().forEach(e -> lines.add((e.title() + " " + e.words()).strip()));
    }
    return lines;
  }
}
