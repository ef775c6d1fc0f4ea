package org.uppsikt.flag.learn;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uppsikt.flag.reading.Word;

/// Words that only join others or stand for them: whatever they weigh, they tell a person nothing.
/// In all languages at once, as none of them is foul in another.
final class SmallWords {

  private static final Set<String> SWEDISH =
      words(
          "och att det som en ett är var i på av för med till från om men eller så inte icke jag"
              + " du han hon den vi ni de dem dom mig dig sig oss er min mitt mina din ditt dina"
              + " sin sitt sina hans hennes dess vår vårt våra ert era deras denna detta dessa här"
              + " där när hur vad vem vilka vilken vilket kan kunde ska skall skulle vill ville"
              + " måste får fick har hade blir blev vara varit bli ju nog väl bara också då nu än"
              + " man sen sedan alla allt något någon några ingen inget inga mot under över efter"
              + " utan vid mellan om upp ner ut in borde");
  private static final Set<String> NORWEGIAN_AND_DANISH =
      words(
          "og at det som en et ei er var i på av af for med til fra om men eller så ikke ikkje jeg"
              + " eg du han hun ho den vi dere de dei dem deg seg oss os jer min mitt mine din ditt"
              + " dine sin sitt sine hans hennes dens vår vårt våre deres denne dette disse her der"
              + " når hvordan hva kva hvad hvem hvilke hvilken kan kunne skal skulle vil ville må"
              + " måtte får fikk fik har hadde havde blir bliver ble blev være vere vært jo nok vel"
              + " bare berre også da nå no nu enn end man alle alt noe noen nogen noget ingen mot"
              + " under over etter efter uten ved mellom opp op ned ut ud inn ind burde bør");
  private static final Set<String> FINNISH =
      words(
          "ja on ei että kun jos niin myös mutta tai vai se ne hän he me te minä sinä minun sinun"
              + " hänen meidän teidän heidän sen niiden tämä tuo nämä nuo joka jotka mikä mitä kuka"
              + " ketkä miten missä mistä milloin miksi ole olen olet olemme olette ovat oli olivat"
              + " olisi en et emme ette eivät voi voit voisi pitää pitäisi täytyy saa saisi vain"
              + " vielä jo nyt sitten kuin siis kaikki kaikkien joku jotain mukaan kanssa ilman"
              + " ennen jälkeen yli alle");
  private static final Set<String> ENGLISH =
      words(
          "the a an and or but if of to in on at by for with from as is are was were be been am do"
              + " does did not no i you he she it we they me him her us them my your his its our"
              + " their this that these those there here when how what who which why can could"
              + " shall should will would must may might has have had so just only also then now"
              + " than all some any over under after before up down out into about");

  private static final Set<String> ALL =
      Stream.of(SWEDISH, NORWEGIAN_AND_DANISH, FINNISH, ENGLISH)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private SmallWords() {}

  static boolean has(Word word) {
    return ALL.contains(word.written().toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String all) {
    return Set.copyOf(List.of(all.split(" ")));
  }
}
