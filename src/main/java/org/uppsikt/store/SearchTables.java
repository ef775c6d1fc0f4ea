package org.uppsikt.store;

/// The repositories of the search.
public record SearchTables(
    SearchIndex index, SearchProgress progress, SearchRows rows, RecentSearches recent) {

  static SearchTables create(Blobs blobs) {
    return new SearchTables(
        new SearchIndex(), new SearchProgress(), new SearchRows(blobs), new RecentSearches());
  }
}
