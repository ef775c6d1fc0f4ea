package org.uppsikt.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uppsikt.domain.finding.Span;
import org.uppsikt.domain.policy.Category;
import org.uppsikt.text.CategoryText;
import org.uppsikt.text.Language;
import org.uppsikt.ui.FxStage;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme.Appearance;
import org.uppsikt.work.search.Parsed;
import org.uppsikt.work.search.QueryParser;

/// Whoever wrote a category that there is not is told those that there are, to be copied as told.
class CategoryNamesTest {

  private final QueryParser parser = new QueryParser(SearchWords.vocabulary(List.of()));

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachIsToldAsItCanBeTyped(Language language) {
    Kit kit = FxStage.kit(language, Appearance.LIGHT, 100);
    var fault = new Parsed.Fault(Parsed.Kind.UNKNOWN_CATEGORY, new Span(0, 1), "x");
    String told = new ResultWords(kit, Clock.systemUTC(), 50).fault(fault);
    for (Category category : Category.values()) {
      String written = Completion.written(kit.text(CategoryText.valueOf(category.name())));
      assertThat(told).contains(written);
      assertThat(parser.parse("category:" + written))
          .isInstanceOfSatisfying(
              Parsed.Understood.class,
              meant -> {
                assertThat(meant.query().categories()).isEqualTo(Set.of(category));
                assertThat(meant.query().texts()).isEmpty();
              });
    }
  }
}
