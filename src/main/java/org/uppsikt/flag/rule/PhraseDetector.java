package org.uppsikt.flag.rule;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uppsikt.domain.finding.Finding.Confidence;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.flag.Detector;
import org.uppsikt.flag.Findings;
import org.uppsikt.flag.FlagContext;
import org.uppsikt.flag.reading.Allowance;
import org.uppsikt.flag.reading.Reading;
import org.uppsikt.flag.reading.Word;

/// Applies the rules made of words, those of every family of languages the text may be in: all of
/// Scandinavia's on a Scandinavian text, and English ones only where English is likely, since
/// English lists find what is not there in other languages ("slut" is Swedish for the end). A
/// sentence that is surely in another language is read by that one's rules too, and what resembles
/// no word of another language is found in any. Of hits of one rule that overlap, the longest is
/// kept; what two languages' rules say alike of the same words is one finding, by the
/// municipality's own language where it can be.
public final class PhraseDetector implements Detector {

  /// A phrase of the tree: what to flag, or what makes a hit of a rule mean something else.
  ///
  /// @param unless whether it excuses
  /// @param whole whether every word from its first to its last is its own
  /// @param mark of whom it must be said, or must not
  /// @param language of the texts it is looked for in; empty where in any
  private record Entry(PhraseRule rule, boolean unless, boolean whole, Mark mark, String language) {

    static Entry of(PhraseRule rule, boolean unless, String phrase, String language) {
      boolean anywhere = rule.anywhere().contains(phrase) || (unless && !rule.anywhere().isEmpty());
      return new Entry(
          rule, unless, !phrase.contains("~"), Mark.of(phrase), anywhere ? "" : language);
    }

    /// What whom it is said of decides.
    Whom.Asked who() {
      if (mark == Mark.THEY) {
        return Whom.Asked.NO_THING;
      }
      if (!rule.ref().why().equals("private.life")) {
        return Whom.Asked.NOTHING;
      }
      return unless ? Whom.Asked.OWN : Whom.Asked.NOT_OWN;
    }

    private static final Set<Category> FACTS =
        EnumSet.of(
            Category.C09_CHILD_ABUSE,
            Category.C11_PERSONAL_DATA,
            Category.C12_SECRET,
            Category.C13_ADVERTISING,
            Category.C17_FRAUD);

    private static final Set<Category> THREATS =
        EnumSet.of(Category.C01_THREAT, Category.C05_INCITEMENT, Category.C16_TERROR);

    boolean isThreat() {
      return rule.subject() instanceof Subject.Breach breach && THREATS.contains(breach.category());
    }

    /// Whether it depends on whose words they are: personal data is spread also by quoting it.
    boolean isSpeech() {
      return !unless && isOfSpeech();
    }

    boolean isOfSpeech() {
      return rule.subject() instanceof Subject.Breach breach && !FACTS.contains(breach.category());
    }
  }

  /// @param claimed whether it is a threat that the writer quotes and condemns, and says nobody
  /// made
  private record Hit(Entry entry, int first, int last, boolean claimed) {
    boolean overlaps(Hit other) {
      return first <= other.last && other.first <= last;
    }

    /// Marks its own words as harmless, where that is what it says of them. Of one with gaps these
    /// are the first and the last: anything may stand between them.
    void excuse(BitSet places) {
      if ((entry.unless() || entry.mark() == Mark.THEY) && entry.isOfSpeech()) {
        places.set(first);
        places.set(last);
        places.set(first, entry.whole() ? last + 1 : first);
      }
    }

    /// Whether it is of more words, these among them.
    boolean covers(Hit other) {
      return first <= other.first && other.last <= last && last - first > other.last - other.first;
    }

    String says() {
      return entry.rule().ref().why() + " " + first + " " + last;
    }
  }

  /// What was found in the text a thread looked at last; the text itself is not kept.
  private record Looked(PhraseDetector by, WeakReference<Reading> reading, Told told) {}

  /// Hits by rule, and the places of words that a rule knows and says are harmless as they stand;
  /// not those that another rule holds against the text.
  private record Told(Map<String, List<Hit>> hits, BitSet excused) {}

  /// Beyond so many hits of one idea, nobody reads which of them stand in each other.
  private static final int MANY = 200;

  private static final ThreadLocal<@Nullable Looked> LAST = new ThreadLocal<>();

  private static final Logger LOG = LoggerFactory.getLogger(PhraseDetector.class);

  private final PhraseTree<Entry> tree;
  private final Set<String> broken;
  private final String id;
  private final Optional<Predicate<String>> known;

  public PhraseDetector(List<PhraseRule> rules) {
    this(rules, List.of());
  }

  /// @param unread ids of rules that were to be among them and cannot be read
  public PhraseDetector(List<PhraseRule> rules, List<String> unread) {
    this("words", PhraseRule::language, rules);
    broken.addAll(unread);
  }

  /// @param language tag of the language that a rule reads; empty where it reads any
  PhraseDetector(String id, Function<PhraseRule, String> language, List<PhraseRule> rules) {
    this(new PhraseTree<>(), new TreeSet<>(), id, Optional.empty());
    for (PhraseRule rule : rules) {
      String reads = language.apply(rule);
      rule.phrases().forEach(p -> add(p, Entry.of(rule, false, p, reads)));
      rule.unless().forEach(p -> add(p, Entry.of(rule, true, p, reads)));
    }
    tree.pack();
  }

  private PhraseDetector(
      PhraseTree<Entry> tree, Set<String> broken, String id, Optional<Predicate<String>> known) {
    this.tree = tree;
    this.broken = broken;
    this.id = id;
    this.known = known;
  }

  /// A phrase that cannot be read is left out and its rule named; all others are looked for.
  private void add(String phrase, Entry entry) {
    try {
      tree.add(entry.mark().bare(phrase), entry);
    } catch (IllegalArgumentException e) {
      // The office wrote it: what it says is not for the log.
      LOG.error("a phrase of {} cannot be read", entry.rule().ref().id());
      broken.add(entry.rule().ref().id());
    }
  }

  /// One that says so for each rule that could not be read whole.
  public List<Detector> broken() {
    return broken.stream().<Detector>map(BrokenRule::new).toList();
  }

  /// The same rules, of whose breaches only those count that are known by their [#keys]: to tell
  /// what the rules are worth on texts that nobody had read when they were written.
  public PhraseDetector limited(Predicate<String> isKnown) {
    return new PhraseDetector(tree, broken, id, Optional.of(isKnown));
  }

  /// Every hit of a breach in a text, as the rule and the words it hit.
  public Set<String> keys(Reading reading, Allowance allowance) {
    Set<String> keys = new TreeSet<>();
    limited(
            key -> {
              keys.add(key);
              return false;
            })
        .find(reading, allowance);
    return keys;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public int version() {
    return 7;
  }

  @Override
  public void look(Reading reading, FlagContext context, Allowance allowance, Findings findings) {
    Set<String> said = new HashSet<>();
    Map<String, List<Hit>> ordered = new TreeMap<>(ownFirst(context.language()));
    ordered.putAll(told(reading, allowance).hits());
    List<Hit> all = ordered.values().stream().flatMap(List::stream).toList();
    Map<String, List<Hit>> ideas =
        all.stream().collect(Collectors.groupingBy(hit -> hit.entry().rule().ref().why()));
    all.stream()
        .filter(hit -> said.add(hit.says()))
        .filter(hit -> !isPart(hit, ideas.getOrDefault(hit.entry().rule().ref().why(), List.of())))
        .forEach(hit -> report(reading, hit, findings));
  }

  /// Whether another language's rule says the same of these words and more. Both lists are in the
  /// order of the words of each language, few and short, but for a text made of nothing but hits.
  private static boolean isPart(Hit hit, List<Hit> others) {
    return others.size() <= MANY && others.stream().anyMatch(other -> other.covers(hit));
  }

  /// What the rules tell of a text, as names that do not depend on the language: the subject and
  /// how sure the rule is.
  public List<String> cues(Reading reading, Allowance allowance) {
    Set<String> cues = new TreeSet<>();
    told(reading, allowance).hits().values().stream()
        .flatMap(List::stream)
        .filter(hit -> !hit.claimed())
        .map(hit -> hit.entry().rule())
        .filter(rule -> isCue(rule.subject()))
        .forEach(rule -> cues.add(rule.subject().code() + " " + rule.confidence()));
    return cues.isEmpty() ? List.of("none") : List.copyOf(cues);
  }

  /// That the municipality is spoken to, or an employee spoken of, says nothing of whether it is
  /// done in a foul way.
  private static boolean isCue(Subject subject) {
    return !(subject instanceof Subject.Matter matter
        && (matter.kind() == Subject.MatterKind.QUESTION
            || matter.kind() == Subject.MatterKind.EMPLOYEE));
  }

  /// A text without the words that rules know to be harmless as they stand, such as a dog's dirt;
  /// the very same where there are none.
  public Reading withoutExcused(Reading reading, Allowance allowance) {
    BitSet excused = told(reading, allowance).excused();
    return excused.isEmpty() ? reading : Aside.without(reading, excused);
  }

  /// The learned model asks for what was told of the text that was looked at just before.
  private Told told(Reading reading, Allowance allowance) {
    Looked before = LAST.get();
    if (before != null && before.by() == this && before.reading().refersTo(reading)) {
      return before.told();
    }
    Told told = find(reading, allowance);
    LAST.set(new Looked(this, new WeakReference<>(reading), told));
    return told;
  }

  /// Hits by rule, without those that are excused.
  private Told find(Reading reading, Allowance allowance) {
    Map<String, List<Hit>> hits = new HashMap<>();
    Map<String, List<Hit>> excuses = new HashMap<>();
    List<Word> words = reading.words();
    PhraseTree<Entry>.Walk walk = tree.over(words);
    Aside aside = Aside.of(reading);
    BitSet excused = new BitSet();
    Sentences sentences = new Sentences(reading);
    for (int i = 0; i < words.size() && !allowance.step(); i++) {
      int first = i;
      walk.from(
          i,
          (entry, last) -> {
            if (sentences.speaks(entry.language(), first)
                && counts(entry, words, first, last)
                && isSaidOf(entry, reading, first, last)
                && !isSetAside(aside, entry, first, last)) {
              boolean claimed = entry.isThreat() && aside.isClaimed(first, last);
              var hit = new Hit(entry, first, last, claimed);
              boolean fits = Whom.fits(entry.who(), entry.rule().language(), words, first, last);
              keep(fits, entry.unless() ? excuses : hits, hit);
              hit.excuse(fits == entry.unless() ? excused : new BitSet());
            }
          });
    }
    hits.replaceAll((rule, list) -> withoutExcused(list, excusing(excuses, list)));
    // What another rule holds against the text is not harmless.
    hits.values().stream()
        .flatMap(List::stream)
        .forEach(hit -> excused.clear(hit.first(), hit.last() + 1));
    return new Told(hits, excused);
  }

  /// Whether a phrase is said of whom its mark asks for.
  private static boolean isSaidOf(Entry entry, Reading reading, int first, int last) {
    String language = entry.rule().language();
    return switch (entry.mark()) {
      case NONE, THEY ->
          entry.who() != Whom.Asked.NOT_OWN || !Named.isOfWriter(reading, language, first);
      case WHOSE -> !Whose.isSaid(reading, first, language);
      case NAMED, OF, NAMES ->
          Named.said(entry.mark(), reading, language, first, last).first() >= 0;
    };
  }

  /// A threat that nobody else is said to have made is not, whatever the writer calls it.
  private static boolean isSetAside(Aside aside, Entry entry, int first, int last) {
    return entry.isSpeech()
        && aside.isAway(first, last)
        && !(entry.isThreat() && aside.isClaimed(first, last));
  }

  private static List<Hit> excusing(Map<String, List<Hit>> excuses, List<Hit> hits) {
    return excuses.getOrDefault(idea(hits.getFirst().entry().rule()), List.of());
  }

  /// A rule without its language: one idea is written once a language, and what excuses a hit in
  /// Danish excuses the same words that the Swedish rule hits too.
  private static String idea(PhraseRule rule) {
    String id = rule.ref().id();
    return id.substring(id.indexOf('.') + 1);
  }

  private boolean counts(Entry entry, List<Word> words, int first, int last) {
    if (known.isEmpty() || entry.unless() || !(entry.rule().subject() instanceof Subject.Breach)) {
      return true;
    }
    StringBuilder key = new StringBuilder(entry.rule().ref().id());
    for (int i = first; i <= last; i++) {
      key.append(' ').append(words.get(i).written());
    }
    return known.get().test(key.toString());
  }

  private static Comparator<String> ownFirst(String language) {
    return Comparator.comparing((String rule) -> !rule.startsWith(language + "."))
        .thenComparing(Comparator.naturalOrder());
  }

  private static void keep(boolean fits, Map<String, List<Hit>> kept, Hit hit) {
    if (fits) {
      PhraseRule rule = hit.entry().rule();
      String key = hit.entry().unless() ? idea(rule) : rule.ref().id();
      keep(kept.computeIfAbsent(key, _ -> new ArrayList<>()), hit);
    }
  }

  /// Hits arrive in the order of their first word: only the last one can overlap a new one.
  private static void keep(List<Hit> kept, Hit hit) {
    if (!kept.isEmpty() && kept.getLast().overlaps(hit)) {
      Hit before = kept.getLast();
      if (hit.last() - hit.first() > before.last() - before.first()) {
        kept.set(kept.size() - 1, hit);
      }
      return;
    }
    if (kept.size() < Findings.MOST) {
      kept.add(hit);
    }
  }

  private static List<Hit> withoutExcused(List<Hit> hits, List<Hit> excuses) {
    List<Hit> left = new ArrayList<>();
    int e = 0;
    for (Hit hit : hits) {
      while (e < excuses.size() && excuses.get(e).last() < hit.first()) {
        e++;
      }
      if (e == excuses.size() || !excuses.get(e).overlaps(hit)) {
        left.add(hit);
      }
    }
    return left;
  }

  private static void report(Reading reading, Hit hit, Findings findings) {
    List<Word> words = reading.words();
    PhraseRule rule = hit.entry().rule();
    Named.Said said =
        Named.said(hit.entry().mark(), reading, rule.language(), hit.first(), hit.last());
    Span span = reading.span(words.get(said.first()), words.get(said.last()));
    Confidence sure = hit.claimed() ? Confidence.LOW : rule.confidence();
    findings.addByRule(rule.subject(), span, rule.ref(), sure, reading.plain().words(span));
  }
}
