package org.uppsikt.work.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.search.Query;
import org.uppsikt.work.Office;

/// Asks written queries, with a vocabulary of two languages.
final class Searched {

  static final Search.Reason REASON = new Search.Reason(Search.Purpose.HANDLE_ITEM, "");

  final Indexing indexing;
  final Search search;
  private final QueryParser parser;
  private final PersonId person;

  Searched(Office office, Channel channel, PersonId person) {
    this.indexing = new Indexing(office);
    this.search = new Search(office, indexing);
    this.parser = new QueryParser(vocabulary(channel));
    this.person = person;
  }

  static Vocabulary vocabulary(Channel channel) {
    return new Vocabulary(
        Map.of(
            "avsändare", Field.SENDER,
            "from", Field.SENDER,
            "kanal", Field.CHANNEL,
            "före", Field.BEFORE,
            "efter", Field.AFTER,
            "den", Field.ON,
            "ärende", Field.CASE,
            "kategori", Field.CATEGORY,
            "läge", Field.STATE),
        Map.of("inkorg", Folder.INBOX, "klar", Folder.DONE, "avpublicerad", Folder.UNPUBLISHED),
        Map.of(
            "hot",
            new Subject.Breach(Category.C01_THREAT),
            "C01",
            new Subject.Breach(Category.C01_THREAT),
            "fråga",
            new Subject.Matter(Subject.MatterKind.QUESTION)),
        Map.of(channel.id(), channel.name()));
  }

  Query query(String written) {
    if (parser.parse(written) instanceof Parsed.Understood(Query query)) {
      return query;
    }
    throw new IllegalArgumentException(written);
  }

  void index() {
    indexing.catchUp(() -> false, standing -> {});
  }

  /// Texts of every hit, newest first, page by page.
  List<String> texts(String written) {
    return hits(written, 3).stream().map(Hit::text).toList();
  }

  List<Hit> hits(String written, int page) {
    var hits = new ArrayList<Hit>();
    OptionalLong next = OptionalLong.of(Search.NEWEST);
    while (next.isPresent()) {
      Search.Result.Found found = found(query(written), next.getAsLong(), page);
      hits.addAll(found.hits());
      next = found.next();
    }
    return hits;
  }

  Search.Result ask(String written, Optional<Search.Reason> reason) {
    return search.run(new Search.Ask(query(written), Search.NEWEST, 50, person, reason));
  }

  private Search.Result.Found found(Query query, long before, int page) {
    var ask = new Search.Ask(query, before, page, person, Optional.of(REASON));
    return (Search.Result.Found) search.run(ask);
  }
}
