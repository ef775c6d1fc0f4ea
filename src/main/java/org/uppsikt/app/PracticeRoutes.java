package org.uppsikt.app;

import java.nio.file.Path;
import java.util.Optional;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.registry.NumberPattern;
import org.uppsikt.domain.registry.RouteKind;
import org.uppsikt.domain.registry.RouteSetting;
import org.uppsikt.domain.registry.RouteSetting.Host;
import org.uppsikt.registry.Route;
import org.uppsikt.registry.diary.DiaryRoute;
import org.uppsikt.registry.practice.PracticeRegistry;
import org.uppsikt.store.Tables;
import org.uppsikt.store.Tx;
import org.uppsikt.work.Office;
import org.uppsikt.work.Routes;
import org.uppsikt.work.diary.DiaryBook;
import org.uppsikt.work.diary.DiaryHandOvers;

/// The ways to the registry of the practice workspace: mail and folder lead to a pretend registry
/// on this machine, which answers with numbers.
record PracticeRoutes(Office office, Path folder) implements Routes {

  @Override
  public Optional<Route> of(RouteKind kind) {
    return Optional.of(
        kind == RouteKind.DIARY
            ? new DiaryRoute(new DiaryHandOvers(office))
            : new PracticeRegistry(folder, office.clock(), office.zone(), numbers()));
  }

  /// As Björkvik has it, until somebody tries another way.
  static void furnish(Tables tables, Tx tx, PersonId by) {
    if (tables.registry().settings().get(tx).isEmpty()) {
      var mail =
          new RouteSetting.Mail(
              new Host("mail.bjorkvik.example", 587, false),
              new Host("mail.bjorkvik.example", 143, false),
              "uppsikt@bjorkvik.example",
              "uppsikt@bjorkvik.example",
              "registrator@bjorkvik.example",
              "",
              "");
      var setting =
          new RouteSetting(RouteKind.MAIL, RouteKind.FOLDER, DiaryBook.USUAL_FORM, "", mail);
      tables.registry().settings().put(tx, setting, by);
    }
  }

  private NumberPattern numbers() {
    return office
        .database()
        .read(tx -> office.tables().registry().settings().get(tx))
        .map(setting -> setting.numbers().first())
        .or(() -> NumberPattern.of(DiaryBook.USUAL_FORM))
        .orElseThrow();
  }
}
