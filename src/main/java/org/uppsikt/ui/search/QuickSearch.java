package org.uppsikt.ui.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.search.Query;
import org.uppsikt.text.PaletteText;
import org.uppsikt.ui.kit.Command;
import org.uppsikt.ui.kit.Command.Kind;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.SafeText;
import org.uppsikt.work.search.Hit;
import org.uppsikt.work.search.Parsed;
import org.uppsikt.work.search.QueryParser;
import org.uppsikt.work.search.Search;

/// A few hits for whatever is typed, as commands that lead to them, and the way to the whole
/// search. A query that names a sender is not run here: it leads to the search, which asks why
/// (SAF-46). Nothing typed here is remembered.
public final class QuickSearch {

  private static final int MOST = 8;

  /// Shorter words are not searched as beginnings.
  private static final int LEAST = 3;

  private final Kit kit;
  private final Outside outside;

  /// @param hit shows an item in the inbox
  /// @param all opens the search with what was typed
  /// @param holds whether a channel holds what it hides, so that nobody has seen it
  /// @param fold whether threat and abuse are folded; asked in the background
  public record Outside(
      Search search,
      PersonId me,
      Clock clock,
      Consumer<Hit> hit,
      Consumer<String> all,
      BooleanSupplier fold,
      Predicate<ChannelId> holds) {}

  public QuickSearch(Kit kit, Outside outside) {
    this.kit = kit;
    this.outside = outside;
  }

  /// Reads the index: in the background.
  public List<Command> find(String typed) {
    List<Channel> channels = outside.search().channels();
    Parsed parsed = new QueryParser(SearchWords.vocabulary(channels)).parse(begun(typed));
    var found = new ArrayList<Command>();
    if (parsed instanceof Parsed.Understood(Query query) && !query.isNothing()) {
      var ask = new Search.Ask(query, Search.NEWEST, MOST, outside.me(), Optional.empty());
      switch (outside.search().run(ask)) {
        case Search.Result.Found hits -> found.addAll(hits(hits, channels));
        case Search.Result.NeedsReason needs -> {
          return List.of(why(typed));
        }
        case Search.Result.Nothing nothing -> {}
      }
    }
    found.add(all(typed));
    return found;
  }

  /// The last word may still be in the making: it is searched as a beginning.
  static String begun(String typed) {
    String last = typed.substring(typed.lastIndexOf(' ') + 1);
    boolean word = last.length() >= LEAST && last.codePoints().allMatch(Character::isLetter);
    return word ? typed + "*" : typed;
  }

  private List<Command> hits(Search.Result.Found found, List<Channel> channels) {
    Map<ChannelId, Channel> byId =
        channels.stream().collect(Collectors.toMap(Channel::id, channel -> channel));
    var maker =
        new HitMaker(
            kit, byId, outside.clock().instant(), outside.fold().getAsBoolean(), outside.holds());
    return found.hits().stream().map(hit -> command(hit, maker.row(hit))).toList();
  }

  private Command command(Hit hit, SearchRow row) {
    var state = row.state();
    String word = state == null ? kit.text(row.severity().word()) : state.word();
    return Command.of(
            Kind.ITEM,
            "item." + hit.item(),
            row.channel().icon(),
            row.shown().replace('\n', ' '),
            () -> outside.hit().accept(hit))
        .detail(word + ", " + row.date());
  }

  private Command all(String typed) {
    String title = kit.text(PaletteText.SEARCH_ALL, SafeText.harmless(typed.strip()));
    return Command.of(
        Kind.ITEM, "search.all", Feather.SEARCH, title, () -> outside.all().accept(begun(typed)));
  }

  private Command why(String typed) {
    return Command.of(
            Kind.ITEM,
            "search.why",
            Feather.USER,
            kit.text(PaletteText.SEARCH_WHY),
            () -> outside.all().accept(typed))
        .detail(kit.text(PaletteText.SEARCH_WHY_DETAIL));
  }
}
