package org.uppsikt.store.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uppsikt.store.inspect.Inspection.Foreign;
import org.uppsikt.store.inspect.Inspection.Kind;

class DefinitionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE CACHED TABLE \"public\".\"a\"(\"id\" BIGINT DEFAULT 1 NOT NULL, \"b\" JSON)",
        "CREATE UNIQUE NULLS DISTINCT INDEX \"p\".\"i\" ON \"p\".\"a\"(\"b\" DESC NULLS LAST)",
        "ALTER TABLE \"p\".\"a\" ADD CONSTRAINT \"p\".\"c\" CHECK(\"b\" IN('x', 'y;--\"')) NOCHECK",
        "SET CREATE_BUILD 252",
      })
  void plainDefinitions_pass(String sql) {
    assertThat(Definitions.refuse(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "DROP TABLE \"a\"",
        "RUNSCRIPT FROM 'http://example.org/x.sql'",
        "CALL 1",
        "SHUTDOWN",
        "CREATE TABLE \"a\" AS SELECT 1",
        "CREATE TABLE \"a\"(\"id\" INTEGER); CREATE ALIAS X FOR 'y'",
        "CREATE TABLE \"a\"(\"id\" INTEGER DEFAULT \"FILE_READ\"('x'))",
        "CREATE TABLE \"a\"(\"id\" INTEGER DEFAULT \"s\".\"FILE_READ\"('x'))",
        "CREATE TABLE \"a\"(\"id\" INTEGER) /* x */",
        "CREATE TABLE \"a\"(\"id\" INTEGER) -- x",
        "CREATE TABLE \"a\"(\"id\" INTEGER DEFAULT $$x$$)",
        "CREATE TABLE \"a\"(\"id\" INTEGER DEFAULT U&'x')",
        "CREATE TABLE \"a\"(\"id\" INTEGER, \"unclosed)",
        "CREATE FORCE TABLE \"a\"(\"id\" INTEGER)",
        "SET JAVA_OBJECT_SERIALIZER 'x.Y'",
        "SET DB_CLOSE_DELAY -1",
        "SET WRITE_DELAY 'x'",
        "ALTER TABLE \"a\" DROP COLUMN \"b\"",
        "ALTER USER \"app\" SET PASSWORD 'x'",
      })
  void everythingElse_isRefused(String sql) {
    assertThat(Definitions.refuse(sql)).isPresent();
  }

  @Test
  void tableEngine_isNamed() {
    String sql = "CREATE CACHED TABLE \"public\".\"a\"(\"id\" INTEGER) ENGINE \"x.Y\"";
    assertThat(Definitions.refuse(sql)).contains(new Foreign(Kind.TABLE_ENGINE, "public.a ENGINE"));
  }

  @Test
  void view_isNamedWithItsSchema() {
    assertThat(Definitions.refuse("CREATE FORCE VIEW \"public\".\"v\" AS SELECT 1"))
        .contains(new Foreign(Kind.VIEW, "public.v"));
  }
}
