package org.uppsikt.store.inspect;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.h2.api.Trigger;
import org.h2.mvstore.type.StringDataType;

/// What a hostile file names: counts how often something of it ran.
public final class Trap implements Trigger, Driver {

  static final AtomicInteger RUNS = new AtomicInteger();

  /// Asked for by H2 when it makes a type of a class it found in the file.
  public static StringDataType trapped() {
    RUNS.incrementAndGet();
    return StringDataType.INSTANCE;
  }

  public Trap() {
    RUNS.incrementAndGet();
  }

  public static int call(int number) {
    RUNS.incrementAndGet();
    return number;
  }

  @Override
  public void init(Connection c, String s, String name, String table, boolean before, int type) {
    RUNS.incrementAndGet();
  }

  @Override
  public void fire(Connection c, Object[] oldRow, Object[] newRow) {
    RUNS.incrementAndGet();
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    RUNS.incrementAndGet();
    return DriverManager.getConnection("jdbc:h2:mem:trap;DB_CLOSE_DELAY=-1", info);
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:trap:");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
