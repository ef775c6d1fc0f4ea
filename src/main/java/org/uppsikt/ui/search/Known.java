package org.uppsikt.ui.search;

import java.util.List;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.work.search.Indexing;
import org.uppsikt.work.search.Vocabulary;

/// What opening the screen reads: the words that are understood, and what was searched for last.
record Known(
    List<Channel> channels,
    Vocabulary vocabulary,
    List<String> recent,
    Indexing.Standing standing) {

  static Known by(SearchController.Outside outside) {
    List<Channel> all = outside.search().channels();
    return new Known(
        all,
        SearchWords.vocabulary(all),
        outside.search().recent(outside.me()),
        outside.index().standing());
  }
}
