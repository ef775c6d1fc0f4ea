package org.uppsikt.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.store.backup.Backup;
import org.uppsikt.store.key.KeyChanges;
import org.uppsikt.store.key.KeyFile;
import org.uppsikt.store.key.OpenResult;
import org.uppsikt.work.Backups;
import org.uppsikt.work.ChannelRegister;
import org.uppsikt.work.Intake;
import org.uppsikt.work.Office;
import org.uppsikt.work.OfficeBackups;
import org.uppsikt.work.OfficeRegister;
import org.uppsikt.work.OfficeStaff;
import org.uppsikt.work.PracticeBackups;
import org.uppsikt.work.PracticeRegister;
import org.uppsikt.work.PracticeStaff;
import org.uppsikt.work.RouteRegister;
import org.uppsikt.work.Routes;
import org.uppsikt.work.Staff;

/// How a workspace keeps its people, its channels and its backups, where an own workspace and a
/// practice workspace differ.
interface Keeping {

  Staff staff(Office office);

  ChannelRegister register(Office office, Intake intake);

  Backups backups(Office office);

  Routes routes(Office office);

  RouteRegister routeRegister(Office office);

  /// Of a practice workspace.
  ///
  /// @param registry where the pretend registry keeps its numbers
  record Practice(Path registry) implements Keeping {

    @Override
    public Staff staff(Office office) {
      return new PracticeStaff(office);
    }

    @Override
    public ChannelRegister register(Office office, Intake intake) {
      return new PracticeRegister();
    }

    @Override
    public Backups backups(Office office) {
      return new PracticeBackups();
    }

    @Override
    public Routes routes(Office office) {
      return new PracticeRoutes(office, registry);
    }

    @Override
    public RouteRegister routeRegister(Office office) {
      return new RouteRegister(office, Optional.empty(), (mail, password, stopped) -> List.of());
    }
  }

  /// Of an own workspace.
  ///
  /// @param opened what the person who signed in opened it with
  record Own(
      KeyFile keys,
      OpenResult.Opened opened,
      WorkspaceFolder place,
      LiveConnectors live,
      HttpPort http)
      implements Keeping {

    @Override
    public Staff staff(Office office) {
      var staff = new OfficeStaff(office, keys, new KeyChanges(keys, opened));
      staff.catchUp();
      return staff;
    }

    @Override
    public ChannelRegister register(Office office, Intake intake) {
      var probe = new SiteProbe(http, live);
      return new OfficeRegister(office, intake, opened.master().channelSecrets(), probe);
    }

    @Override
    public Backups backups(Office office) {
      var backup = new Backup(office.database(), place.keys(), Version.current());
      return new OfficeBackups(office, backup);
    }

    @Override
    public Routes routes(Office office) {
      return live(office);
    }

    @Override
    public RouteRegister routeRegister(Office office) {
      return new RouteRegister(
          office, Optional.of(opened.master().channelSecrets()), live(office)::trial);
    }

    private LiveRoutes live(Office office) {
      return new LiveRoutes(office, opened.master().channelSecrets(), Optional.empty());
    }
  }
}
