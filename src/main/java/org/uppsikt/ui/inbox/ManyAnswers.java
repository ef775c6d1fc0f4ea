package org.uppsikt.ui.inbox;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uppsikt.domain.decision.Outcome;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.text.ManyText;
import org.uppsikt.work.Decide;
import org.uppsikt.work.Lists;
import org.uppsikt.work.Outgoing;
import org.uppsikt.work.Outgoing.Remark;

/// The answers to many at once, each with the name of whoever gets it: a template in the language
/// of each, or the same text for all. Reads the store: call it in the background.
final class ManyAnswers {

  private final Bench bench;
  private final String office;

  /// An answer as it leaves, but for the signature, and what there is to say about it.
  record Each(String text, Set<Remark> remarks) {}

  ManyAnswers(Bench bench) {
    this.bench = bench;
    this.office = bench.policy().policy().language();
  }

  /// Those that are offered, in the language of the municipality; the names stand open in them, as
  /// a field that the person knows by a word of hers.
  List<Templates.Filled> offered() {
    return in(office).stream()
        .map(
            t ->
                new Templates.Filled(
                    t.title(), t.body().replace(Templates.SENDER, field()), t.own()))
        .toList();
  }

  private String field() {
    return "{" + bench.kit().text(ManyText.NAME_FIELD) + "}";
  }

  /// What each gets, and what was found in it.
  ///
  /// @param template the title of one that is offered; empty for what is written
  Map<ItemId, Each> of(Collection<ItemId> items, String template, String written) {
    String text = written.replace(field(), Templates.SENDER);
    int at = offered().stream().map(Templates.Filled::title).toList().indexOf(template);
    var bodies = new HashMap<String, String>();
    var found = new HashMap<String, Set<Remark>>();
    boolean gap = remarks(Templates.named(text, "N")).contains(Remark.GAP);
    var each = new LinkedHashMap<ItemId, Each>();
    for (Lists.Asker asker : bench.desk().reading().lists().askers(items, office)) {
      String body =
          at < 0
              ? text
              : bodies.computeIfAbsent(asker.language(), language -> body(language, at, text));
      String words = Templates.named(body, asker.sender());
      Set<Remark> remarks = found.computeIfAbsent(words, this::remarks);
      each.put(asker.item(), new Each(words, gap(remarks, gap)));
    }
    return each;
  }

  /// What was not looked at, to whoever it is.
  Each unchecked(String text) {
    return new Each(
        Templates.named(text.replace(field(), Templates.SENDER), ""), Set.of(Remark.NOT_CHECKED));
  }

  /// As it leaves for one.
  Decide.Answer answer(Each each) {
    String signed = bench.desk().atItem().outgoing().signed(each.text(), bench.desk().person());
    return new Decide.Answer(
        Outcome.ANSWER, signed, false, SecondLook.known(List.copyOf(each.remarks())));
  }

  /// A name in brackets is no gap that she could fill.
  private static Set<Remark> gap(Set<Remark> remarks, boolean gap) {
    Set<Remark> of = EnumSet.noneOf(Remark.class);
    of.addAll(remarks);
    of.remove(Remark.GAP);
    if (gap) {
      of.add(Remark.GAP);
    }
    return of;
  }

  private Set<Remark> remarks(String text) {
    return Set.copyOf(bench.desk().atItem().outgoing().remarks(text));
  }

  /// The template in that language; one that the office has in its own alone, in that.
  private String body(String language, int at, String text) {
    Templates.Filled own = offered().get(at);
    return in(language).stream()
        .filter(other -> own.own() == null || other.title().equals(own.title()))
        .skip(own.own() == null ? at : 0)
        .findFirst()
        .map(Templates.Filled::body)
        .orElse(text);
  }

  private List<Templates.Filled> in(String language) {
    List<Outgoing.Template> own =
        bench.desk().atItem().outgoing().templates(Outcome.ANSWER, language);
    return Templates.of(
        ItemAction.ANSWER, language, Templates.Fields.of(bench, Templates.SENDER), own);
  }
}
