package org.uppsikt.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.registry.HandOverId;
import org.uppsikt.live.Live;
import org.uppsikt.registry.News;
import org.uppsikt.registry.Word;

/// Reading a mailbox whose connection breaks wherever it may.
@Live(peer = "Postfix and Dovecot", needs = "UPPSIKT_MAIL")
class PostboxLiveTest {

  /// More than a whole reading sends; the login and its encryption take about half.
  private static final int LAST = 4_200;

  private static final int STEP = 60;
  private static final String NUMBER = "KS 2026/00417";

  private final LiveMail mail = new LiveMail();

  @Test
  void whereverTheConnectionBreaks_noAnswerIsLostAndNoneComesEmpty() {
    MailRoute whole = mail.route(mail.account("registry", mail.port(LiveMail.SUBMISSION)));
    Optional<String> before = whole.news(Optional.empty()).cursor();
    Set<HandOverId> ids =
        Stream.generate(HandOverId::random).limit(2).collect(Collectors.toUnmodifiableSet());
    for (HandOverId id : ids) {
      mail.answers("registry", MessageId.of(id, "bjorkvik.example.test"), NUMBER, "");
    }
    LiveMail.await(() -> whole.news(before).words().size() == ids.size());

    int broken = 0;
    int between = 0;
    try (var cutter = new Cutter(mail.port(LiveMail.IMAP))) {
      MailRoute cut = mail.route(mail.reading(cutter.port()));
      for (int bytes = 0; bytes < LAST; bytes += STEP) {
        cutter.cutAfter(bytes);
        News first = cut.news(before);
        News rest = whole.news(first.cursor());
        broken += first.fault().isPresent() ? 1 : 0;
        between += first.fault().isPresent() && first.cursor().equals(before) ? 0 : 1;
        var words = new ArrayList<Word>(first.words());
        words.addAll(rest.words());
        assertThat(numbers(words)).as("cut after %d bytes", bytes).isEqualTo(ids);
        assertThat(words).hasSize(ids.size());
      }
    }
    assertThat(broken).isPositive();
    assertThat(between).as("some readings came further").isPositive();
  }

  private static Set<HandOverId> numbers(List<Word> words) {
    var found = new HashSet<HandOverId>();
    for (Word word : words) {
      if (word instanceof Word.Answer answer && answer.text().contains(NUMBER)) {
        found.add(answer.about());
      }
    }
    return found;
  }
}
