package org.uppsikt.registry.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
    LiveMail.await(() -> own(ids, whole.news(before)).size() == ids.size());

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
        List<Word.Answer> words = own(ids, first, rest);
        assertThat(words).as("cut after %d bytes", bytes).hasSize(ids.size());
        assertThat(words).allMatch(word -> word.text().contains(NUMBER));
        assertThat(words).extracting(Word.Answer::about).containsExactlyInAnyOrderElementsOf(ids);
      }
    }
    assertThat(broken).isPositive();
    assertThat(between).as("some readings came further").isPositive();
  }

  /// What came about these; another test may read and write in the same mailbox.
  private static List<Word.Answer> own(Set<HandOverId> ids, News... news) {
    return Stream.of(news)
        .flatMap(each -> each.words().stream())
        .filter(Word.Answer.class::isInstance)
        .map(Word.Answer.class::cast)
        .filter(answer -> ids.contains(answer.about()))
        .toList();
  }
}
