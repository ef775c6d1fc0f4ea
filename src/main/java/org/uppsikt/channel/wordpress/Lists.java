package org.uppsikt.channel.wordpress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.channel.http.Answer;
import org.uppsikt.channel.http.Json;
import org.uppsikt.channel.http.Round;
import org.uppsikt.channel.wordpress.Cursor.Folder;

/// The site's lists, read a step at a time in the order of the comments' numbers.
final class Lists {

  /// No list is so long.
  private static final Step BEYOND = new Step(99_999_999, 1);

  private final Site site;
  private final Round round;
  private boolean answered;

  Lists(Site site, Round round) {
    this.site = site;
    this.round = round;
  }

  /// Some of a list, read at once.
  ///
  /// @param passed how many stand before them; a multiple of the size, since sites count in pages
  record Step(int passed, int size) {

    int page() {
      return passed / size + 1;
    }

    /// The last one that is full or begun where so many were read.
    static Step last(int count, int size) {
      return new Step((Math.ceilDiv(Math.max(1, count), size) - 1) * size, size);
    }

    /// The largest one from there on.
    static Step from(int passed, List<Integer> sizes) {
      return new Step(passed, sizes.stream().filter(s -> passed % s == 0).findFirst().orElse(1));
    }

    /// The next smaller size.
    int smaller(List<Integer> sizes) {
      return sizes.stream().filter(s -> s < size).findFirst().orElse(1);
    }
  }

  /// A page of a list, as far as it could be read.
  ///
  /// @param entries how many stood there
  /// @param wrong the places of those that could not be read
  /// @param pages how many pages there are
  record Page(List<Comment> comments, int entries, List<Integer> wrong, int pages) {}

  /// Sizes of which each divides the one before it.
  static List<Integer> sizes(int largest) {
    int middle = (int) Math.sqrt(largest);
    while (largest % middle != 0) {
      middle--;
    }
    return List.of(largest, middle, 1);
  }

  ChannelResult<Page> page(Folder folder, Step step) {
    ChannelResult<Page> read =
        round
            .send(site.get("comments", query(folder, step)))
            .then(
                answer ->
                    Json.entries(answer.body(), "comments")
                        .map(entries -> read(entries, pages(answer, step, entries.size()))));
    answered |= read instanceof ChannelResult.Ok<Page>;
    return read;
  }

  /// Whether a list answered at all.
  boolean answered() {
    return answered;
  }

  /// What is wrong with the list itself, where a page of it failed: it is asked for one beyond its
  /// end, in which no comment stands that could be at fault.
  Optional<ChannelFailure> fault(Folder folder) {
    return page(folder, BEYOND) instanceof ChannelResult.Failed<Page>(ChannelFailure failure)
        ? Optional.of(failure)
        : Optional.empty();
  }

  /// Whether the list itself answers now; false also where no request is left to tell.
  boolean answers(Folder folder) {
    return round.left() > 0 && fault(folder).isEmpty();
  }

  private static Page read(List<byte[]> entries, int pages) {
    var comments = new ArrayList<Comment>();
    var wrong = new ArrayList<Integer>();
    for (int at = 0; at < entries.size(); at++) {
      if (Comment.read(entries.get(at)) instanceof ChannelResult.Ok<Comment>(Comment comment)
          && Site.isComment(comment.item().id())) {
        comments.add(comment);
      } else {
        wrong.add(at);
      }
    }
    return new Page(comments, entries.size(), wrong, pages);
  }

  private static Map<String, String> query(Folder folder, Step step) {
    var query = new TreeMap<String, String>();
    query.put("context", "edit");
    query.put("status", folder.word());
    query.put("type", "all");
    query.put("orderby", "id");
    query.put("order", "asc");
    query.put("per_page", Integer.toString(step.size()));
    query.put("page", Integer.toString(step.page()));
    return query;
  }

  /// An empty page is not the end: the site leaves out what the account may not read only after it
  /// has counted the page off.
  private static int pages(Answer answer, Step step, int entries) {
    int page = step.page();
    int guess = entries == 0 ? page - 1 : entries < step.size() ? page : page + 1;
    return answer
        .header("x-wp-totalpages")
        .filter(text -> text.matches("\\d{1,7}"))
        .map(Integer::parseInt)
        .orElse(guess);
  }
}
