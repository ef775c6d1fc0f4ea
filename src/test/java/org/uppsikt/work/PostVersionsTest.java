package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.evidence.Part;
import org.uppsikt.domain.evidence.SealedEvidence;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.PostVersion;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.RemoteItem;
import org.uppsikt.domain.item.RemotePost;
import org.uppsikt.evidence.SealedThread;
import org.uppsikt.evidence.SheetLanguage;
import org.uppsikt.evidence.ThreadPost;
import org.uppsikt.evidence.Words;
import org.uppsikt.testing.Arrivals;
import org.uppsikt.testing.PracticeOffice;

/// VAR-48: what the municipality publishes is a record that was drawn up and dispatched, and so is
/// each edit of it. None of them is lost once a connector has told of it.
class PostVersionsTest extends OfficeTest {

  private static final String FIRST = Arrivals.POST.text();
  private static final String SECOND = "Lekplatsen vid Ekparken öppnar först på måndag.";

  private static final RemoteItem COMMENT =
      Arrivals.beneath(Optional.of(Arrivals.POST.id()), Arrivals.comment("c1", "Så fint!"));

  @BeforeEach
  void aCommentUnderAPost() {
    takes(FIRST);
  }

  @Test
  void anEditedPostIsKeptAsAVersion_andTheFirstStays() {
    takes(SECOND);
    takes(SECOND);
    assertThat(beginnings()).containsExactly(FIRST, SECOND);
    assertThat(dossier().post().orElseThrow().text()).isEqualTo(SECOND);
    takes(FIRST);
    assertThat(beginnings()).as("put back").containsExactly(FIRST, SECOND, FIRST);
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void anotherTitleIsAnEditToo() {
    RemotePost other = post("Lekplatsen är inte klar", FIRST);
    office.bench().intake().take(channel(), List.of(other), List.of());
    assertThat(dossier().beside().posts())
        .extracting(PostVersion::title)
        .containsExactly(Arrivals.POST.title(), "Lekplatsen är inte klar");
  }

  /// A site lays its text out anew, and a reader reads the same.
  @Test
  void otherGaps_areNoEdit() {
    takes("  Välkommen till\u00A0lekplatsen \n\n vid Ek\u00ADparken.\u200B ");
    assertThat(beginnings()).containsExactly(FIRST);
    takes("Välkommen till lekplatsen vid Ek parken.");
    assertThat(beginnings()).as("another word").hasSize(2);
  }

  /// A post that got a password is told of without its text, and under a title that says so.
  @Test
  void aTextThatIsKeptBackNow_isNoEdit() {
    RemotePost locked = post("Skyddad: " + Arrivals.POST.title(), " ");
    office.bench().intake().take(channel(), List.of(locked), List.of());
    assertThat(beginnings()).containsExactly(FIRST);
    takes(FIRST);
    assertThat(beginnings()).as("unlocked").containsExactly(FIRST);
    takes(SECOND);
    assertThat(beginnings()).containsExactly(FIRST, SECOND);
  }

  /// A picture has no text: its title alone can be edited.
  @Test
  void aPostThatNeverHadAText_isEditedByItsTitle() {
    var id = new RemoteId("p-picture");
    for (String title : List.of("Bron", "Bron i Ekparken", "Bron i Ekparken")) {
      var post = new RemotePost(id, title, "", Optional.empty(), Optional.empty());
      office.bench().intake().take(channel(), List.of(post), List.of());
    }
    List<PostVersion> versions =
        office.read(tx -> office.tables().posts().versions(tx, channel(), id));
    assertThat(versions).extracting(PostVersion::title).containsExactly("Bron", "Bron i Ekparken");
  }

  /// A file is read again from its beginning, and often names a post without its text.
  @Test
  void whatStandsInAFileOnceMore_isNoEdit() {
    takes(SECOND);
    office.bench().intake().takeLines(channel(), List.of(post(FIRST)), List.of());
    office.bench().intake().takeLines(channel(), List.of(post("")), List.of());
    assertThat(beginnings()).containsExactly(FIRST, SECOND);
  }

  /// What was sealed must not have a comment answer what the office said only afterwards.
  @Test
  void evidenceTellsWhatThePostSaidAsTheCommentCame_andWhatItSaysSince() {
    clock.forward(Duration.ofHours(1));
    takes(SECOND);
    ThreadPost post = sealedPost(COMMENT);
    assertThat(post.text()).contains(FIRST).doesNotContain(SECOND);
    ThreadPost.Edited edited = post.edited().orElseThrow();
    assertThat(List.of(edited.number(), edited.versions())).containsExactly(1, 2);
    ThreadPost.Other last = edited.last().orElseThrow();
    assertThat(last.text()).contains(SECOND);
    assertThat(Duration.between(edited.seenAt(), last.seenAt()))
        .isGreaterThan(Duration.ofMinutes(59));
    assertThat(Verified.problems(office)).isEmpty();
  }

  @Test
  void aCommentOnWhatThePostSaysSince_standsUnderThat() {
    clock.forward(Duration.ofHours(1));
    takes(SECOND);
    RemoteItem later =
        Arrivals.beneath(Optional.of(Arrivals.POST.id()), Arrivals.comment("c2", "Synd."));
    clock.forward(Duration.ofHours(1));
    office.bench().intake().take(channel(), List.of(post(SECOND)), List.of(later));
    ThreadPost post = sealedPost(later);
    assertThat(post.text()).contains(SECOND).doesNotContain(FIRST);
    assertThat(post.edited().orElseThrow().number()).isEqualTo(2);
    assertThat(post.edited().orElseThrow().last()).isEmpty();
  }

  /// An edit is told of together with the first comment beneath it, which may have been written
  /// before: nobody knows which of the two it answers.
  @Test
  void aCommentThatCameInOneRoundWithAnEdit_tellsAlsoWhatThePostSaidBefore() {
    clock.forward(Duration.ofHours(1));
    RemoteItem with = beneath("c3");
    office.bench().intake().take(channel(), List.of(post(SECOND)), List.of(with));
    ThreadPost.Edited edited = sealedPost(with).edited().orElseThrow();
    assertThat(edited.number()).isEqualTo(2);
    assertThat(edited.before().orElseThrow().text()).contains(FIRST);
    assertThat(edited.last()).isEmpty();
    assertThat(around(with))
        .contains(SECOND, "[Så löd det innan", FIRST)
        .doesNotContain("[Så löd det senast");
  }

  /// So it is where the platform does not say when it was written.
  @Test
  void whereNobodySaysWhenItWasWritten_itWasBeforeTheRound() {
    clock.forward(Duration.ofHours(1));
    RemoteItem with = Arrivals.undated(beneath("c4"));
    office.bench().intake().take(channel(), List.of(post(SECOND)), List.of(with));
    ThreadPost.Edited edited = sealedPost(with).edited().orElseThrow();
    assertThat(edited.before().orElseThrow().text()).contains(FIRST);
    clock.forward(Duration.ofHours(1));
    RemoteItem next = Arrivals.undated(beneath("c5"));
    office.bench().intake().take(channel(), List.of(post(SECOND)), List.of(next));
    assertThat(sealedPost(next).edited().orElseThrow().before()).isEmpty();
  }

  private static RemoteItem beneath(String id) {
    return Arrivals.beneath(Optional.of(Arrivals.POST.id()), Arrivals.comment(id, "Synd."));
  }

  private String around(RemoteItem comment) {
    ItemId item = office.item(FACEBOOK, comment.id());
    Words words = Words.in(SheetLanguage.SV);
    return office.read(
        tx ->
            new Around(office.bench().office(), tx)
                .said(
                    office.tables().items().find(tx, item).orElseThrow(),
                    (key, arguments) -> words.of("registry." + key, arguments))
                .orElseThrow());
  }

  @Test
  void aPostThatWasNeverEdited_saysNothingOfIt() {
    assertThat(sealedPost(COMMENT).edited()).isEmpty();
  }

  private ThreadPost sealedPost(RemoteItem comment) {
    ItemId item = office.item(FACEBOOK, comment.id());
    office.seal(item);
    return office
        .read(
            tx -> {
              var evidences = office.tables().evidences();
              SealedEvidence evidence = evidences.of(tx, office.present(item)).orElseThrow();
              Part part = evidence.part(Part.Kind.THREAD).orElseThrow();
              return SealedThread.read(evidences.bytes(tx, part).orElseThrow());
            })
        .orElseThrow()
        .around()
        .post()
        .orElseThrow();
  }

  private void takes(String text) {
    office.bench().intake().take(channel(), List.of(post(text)), List.of(COMMENT));
  }

  private static RemotePost post(String text) {
    return post(Arrivals.POST.title(), text);
  }

  private static RemotePost post(String title, String text) {
    RemotePost like = Arrivals.POST;
    return new RemotePost(like.id(), title, text, Optional.empty(), like.postedAt());
  }

  private static ChannelId channel() {
    return PracticeOffice.channel(FACEBOOK);
  }

  private List<String> beginnings() {
    return dossier().beside().posts().stream().map(PostVersion::beginning).toList();
  }

  private Dossier dossier() {
    ItemId item = office.item(FACEBOOK, COMMENT.id());
    return office.bench().reading().dossier(item).orElseThrow();
  }
}
