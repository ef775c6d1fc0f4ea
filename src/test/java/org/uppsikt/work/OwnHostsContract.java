package org.uppsikt.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uppsikt.domain.channel.HostName;
import org.uppsikt.domain.channel.OwnNumber;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.item.ItemId;
import org.uppsikt.domain.item.VersionRef;
import org.uppsikt.domain.journal.EventKind;
import org.uppsikt.domain.people.Person;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.people.Role;
import org.uppsikt.flag.detect.StandardDetectors;
import org.uppsikt.flag.reading.Clocks;
import org.uppsikt.store.Database;
import org.uppsikt.testing.Chains;
import org.uppsikt.testing.Ticking;
import org.uppsikt.testing.Workplace;

/// The municipality's own addresses on the web, and what they change.
abstract class OwnHostsContract {

  private static final Person CHIEF = person("Karin Ask", Role.SUPERVISOR);
  private static final Person SUB = person("Nils Ek", Role.SUBSTITUTE);

  final Ticking clock = new Ticking();
  private Database database;
  private Workplace place;
  private OwnHosts hosts;

  abstract Database open();

  private static Person person(String name, Role role) {
    return new Person(new PersonId(UUID.randomUUID()), name, role, "", false);
  }

  @BeforeEach
  void start() {
    database = open();
    place = new Workplace(database, clock);
    List.of(CHIEF, SUB)
        .forEach(p -> database.change(tx -> place.office.tables().people().add(tx, p)));
    hosts = new OwnHosts(place.office);
  }

  @AfterEach
  void stop() {
    assertThat(Chains.faults(database, place.office.tables())).isEmpty();
    database.close();
  }

  @Test
  void whatLooksLikeAnOwnAddress_isTold_fromTheNextCheckOn() {
    ItemId before = arrives("Logga in på https://bj0rkvik.se nu");
    assertThat(set("bjorkvik.se")).isEqualTo(new OwnHosts.Result.Done());
    ItemId after = arrives("Logga in på https://bj0rkvik.se genast");
    ItemId own = arrives("Läs på https://evenemang.bjorkvik.se");

    assertThat(why(before)).doesNotContain("why.link.lookalike");
    assertThat(why(after)).contains("why.link.lookalike");
    assertThat(why(own)).noneMatch(why -> why.startsWith("why.link"));
  }

  @Test
  void anAnswerThatLinksToAnOwnAddress_leadsNotAway() {
    var outgoing = new Outgoing(place.office, StandardDetectors.flagger(Clocks.of(() -> 0L)));
    String answer = "Mer finns på https://björkvik.se/bygga och i e-tjänsten.";
    assertThat(outgoing.remarks(answer)).contains(Outgoing.Remark.EXTERNAL_LINK);
    set("björkvik.se");
    assertThat(outgoing.remarks(answer)).doesNotContain(Outgoing.Remark.EXTERNAL_LINK);
  }

  @Test
  void aTriedText_knowsTheOwnAddresses() {
    var guidelines = new Guidelines(place.office, StandardDetectors.flagger(Clocks.of(() -> 0L)));
    String text = "Logga in på https://bj0rkvik.se nu";
    assertThat(guidelines.tryOut(text).findingsOrNone())
        .extracting(Finding::why)
        .doesNotContain("why.link.lookalike");
    set("bjorkvik.se");
    assertThat(guidelines.tryOut(text).findingsOrNone())
        .extracting(Finding::why)
        .contains("why.link.lookalike");
  }

  /// Whoever gives the switchboard's number or the giro of the municipality gives away nobody.
  @Test
  void theMunicipalitysOwnNumbers_areNobodysPersonalData() {
    String phone = "Säffle kommun: 0533-68 10 00";
    String giro = "Betala in på bankgiro 5050-1055";
    assertThat(why(arrives(phone))).contains("why.contact.phone");
    assertThat(why(arrives(giro))).contains("why.payment.giro");
    set("bjorkvik.se\n0533-68 10 00\n5050-1055");

    assertThat(why(arrives(phone + " växeln"))).isEmpty();
    assertThat(why(arrives("Nås på +46 533 68 10 00 hela dagen")))
        .doesNotContain("why.contact.phone");
    assertThat(why(arrives(giro + " i dag"))).doesNotContain("why.payment.giro");
    assertThat(why(arrives("Hon nås på 070-174 06 05"))).contains("why.contact.phone");
    assertThat(hosts.standing(CHIEF.id()).numbers())
        .extracting(OwnNumber::written)
        .containsExactly("0533-68 10 00", "5050-1055");
    assertThat(told().getLast()).contains("0533-68 10 00, 5050-1055");
  }

  @Test
  void theNewestListHolds_andEachStandsInTheJournal() {
    set("bjorkvik.se\n\n www.bjorkvik.se \nhttps://bad.bjorkvik.fi/x");
    clock.forward(Duration.ofMinutes(1));
    assertThat(named()).containsExactly("bjorkvik.se", "bad.bjorkvik.fi");
    set("");
    assertThat(named()).isEmpty();
    assertThat(told()).hasSize(2);
    assertThat(told().getFirst()).contains("bjorkvik.se bad.bjorkvik.fi");
  }

  @Test
  void whatIsNoHost_changesNothing_andIsNamed() {
    set("bjorkvik.se");
    assertThat(set("bad.se\n info@bjorkvik.se"))
        .isEqualTo(new OwnHosts.Result.NotAHost("info@bjorkvik.se"));
    assertThat(set("a.se\n" + "b".repeat(60) + ".se\n" + many()))
        .isEqualTo(new OwnHosts.Result.TooMany());
    assertThat(named()).containsExactly("bjorkvik.se");
  }

  @Test
  void aSubstituteMayNotSetThem() {
    assertThat(hosts.set("bjorkvik.se", SUB.id())).isEqualTo(new OwnHosts.Result.NoRight());
    assertThat(hosts.standing(SUB.id()).maySet()).isFalse();
    assertThat(hosts.standing(CHIEF.id()).maySet()).isTrue();
    assertThat(named()).isEmpty();
  }

  /// What the journal holds of the lists.
  private List<String> told() {
    return database.read(tx -> place.office.tables().journal().from(tx, 0, 100)).stream()
        .filter(stored -> stored.entry().kind() == EventKind.OWN_HOSTS_SET)
        .map(stored -> new String(stored.payload().orElseThrow(), StandardCharsets.UTF_8))
        .toList();
  }

  private static String many() {
    var lines = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      lines.append("evenemang").append(i).append(".se\n");
    }
    return lines.toString();
  }

  private OwnHosts.Result set(String typed) {
    return hosts.set(typed, CHIEF.id());
  }

  private List<String> named() {
    return hosts.standing(CHIEF.id()).named().stream().map(HostName::ascii).toList();
  }

  private ItemId arrives(String text) {
    return place.arrive(text).getFirst();
  }

  private List<String> why(ItemId item) {
    return database
        .read(tx -> place.office.tables().checks().newest(tx, new VersionRef(item, 1)))
        .orElseThrow()
        .check()
        .findingsOrNone()
        .stream()
        .map(Finding::why)
        .toList();
  }
}
