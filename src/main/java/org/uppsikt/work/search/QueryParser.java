package org.uppsikt.work.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.finding.Subject;
import org.uppsikt.domain.item.Folder;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.domain.search.Phrase;
import org.uppsikt.domain.search.Query;

/// Reads a written query. Words stand in any order and all must be there; a text in quotation marks
/// is a phrase; a star ends a beginning; an equals sign asks for exactly this spelling; a keyword
/// with a colon narrows. A keyword nobody knows is a word like any other.
public final class QueryParser {

  private static final int LEAST_PREFIX = 2;

  private final Vocabulary vocabulary;

  public QueryParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public Parsed parse(String written) {
    var reading = new Reading(vocabulary);
    Piece.of(written, vocabulary).forEach(reading::take);
    return reading.result();
  }

  private static final class Reading {

    private final Vocabulary vocabulary;
    private final List<Parsed.Fault> faults = new ArrayList<>();
    private final List<Phrase> texts = new ArrayList<>();
    private final List<Phrase> senders = new ArrayList<>();
    private final Set<ChannelId> channels = new HashSet<>();
    private final Set<Subject> subjects = new HashSet<>();
    private final Set<Folder> folders = new HashSet<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    Reading(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    void take(Piece piece) {
      if (piece.open()) {
        fault(Parsed.Kind.UNCLOSED_QUOTE, piece);
      } else if (piece.field().isPresent() && piece.value().isBlank()) {
        fault(Parsed.Kind.NOTHING_BEHIND, piece);
      } else if (piece.field().isEmpty()) {
        words(piece, texts);
      } else {
        field(piece, piece.field().get());
      }
    }

    Parsed result() {
      return faults.isEmpty()
          ? new Parsed.Understood(
              new Query(
                  texts,
                  senders,
                  channels,
                  categories(),
                  matters(),
                  folders,
                  Optional.ofNullable(from),
                  Optional.ofNullable(to)))
          : new Parsed.Faulty(faults);
    }

    private Set<Category> categories() {
      return subjects.stream()
          .filter(Subject.Breach.class::isInstance)
          .map(subject -> ((Subject.Breach) subject).category())
          .collect(Collectors.toSet());
    }

    private Set<Subject.MatterKind> matters() {
      return subjects.stream()
          .filter(Subject.Matter.class::isInstance)
          .map(subject -> ((Subject.Matter) subject).kind())
          .collect(Collectors.toSet());
    }

    private void field(Piece piece, Field field) {
      switch (field) {
        case SENDER -> words(piece, senders);
        case CASE -> words(piece, texts);
        case CHANNEL ->
            add(piece, channels, vocabulary.channels(piece.value()), Parsed.Kind.UNKNOWN_CHANNEL);
        case CATEGORY ->
            add(
                piece,
                subjects,
                vocabulary.categories(piece.value()),
                Parsed.Kind.UNKNOWN_CATEGORY);
        case STATE ->
            add(piece, folders, vocabulary.states(piece.value()), Parsed.Kind.UNKNOWN_STATE);
        case BEFORE, AFTER, ON -> days(piece, field);
      }
    }

    private void words(Piece piece, List<Phrase> into) {
      Optional<Phrase> phrase = Phrase.of(piece.value(), piece.exact(), piece.prefix());
      if (phrase.isEmpty()) {
        fault(Parsed.Kind.NO_WORD, piece);
      } else if (piece.prefix() && phrase.get().words().getLast().length() < LEAST_PREFIX) {
        fault(Parsed.Kind.SHORT_PREFIX, piece);
      } else {
        into.add(phrase.get());
      }
    }

    private <T> void add(Piece piece, Set<T> into, Set<T> meant, Parsed.Kind unknown) {
      if (meant.isEmpty()) {
        fault(unknown, piece);
      }
      into.addAll(meant);
    }

    private void days(Piece piece, Field field) {
      Optional<Days> days = Days.of(piece.value());
      if (days.isEmpty()) {
        fault(Parsed.Kind.NO_DATE, piece);
        return;
      }
      if (field != Field.BEFORE) {
        LocalDate first = field == Field.ON ? days.get().first() : days.get().last().plusDays(1);
        from = from == null || first.isAfter(from) ? first : from;
      }
      if (field != Field.AFTER) {
        LocalDate last = field == Field.ON ? days.get().last() : days.get().first().minusDays(1);
        to = to == null || last.isBefore(to) ? last : to;
      }
      if (from != null && to != null && from.isAfter(to)) {
        fault(Parsed.Kind.NO_DAY_LEFT, piece);
      }
    }

    private void fault(Parsed.Kind kind, Piece piece) {
      faults.add(new Parsed.Fault(kind, piece.place(), piece.value()));
    }
  }
}
