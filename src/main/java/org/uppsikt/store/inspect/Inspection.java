package org.uppsikt.store.inspect;

/// What looking at a database file gave. Only a [Fine] file may be opened.
public sealed interface Inspection {

  /// Nothing in it would run.
  ///
  /// @param sealed whether it is byte for byte as this workspace closed it; otherwise (the program
  ///     or the machine stopped without closing) every page was read instead, which does not notice
  ///     a changed letter within a row: the journal and the evidence digests do
  record Fine(boolean sealed) implements Inspection {}

  /// Nobody waits for it any more; how the file is was not found out.
  record Cancelled() implements Inspection {}

  record Missing() implements Inspection {}

  record Empty() implements Inspection {}

  /// The end is missing.
  record Truncated() implements Inspection {}

  /// Something else than an encrypted H2 file.
  record NotADatabase() implements Inspection {}

  /// Belongs to another key file.
  record WrongKey() implements Inspection {}

  /// The key is the right one, the content is not.
  record Damaged(Where where) implements Inspection {}

  /// Another program has it open.
  record InUse() implements Inspection {}

  /// The file or its folder cannot be read.
  record Unreadable() implements Inspection {}

  /// It defines something that Uppsikt never makes and that could run when the file is opened.
  ///
  /// @param name as the file calls it, plain and cut, since it may be hostile text
  record Foreign(Kind kind, String name) implements Inspection {
    private static final int LONGEST = 60;

    public Foreign {
      String plain = name.replaceAll("[^ -~]", "?");
      name = plain.length() > LONGEST ? plain.substring(0, LONGEST) + "..." : plain;
    }
  }

  /// Where the damage was noticed.
  enum Where {
    /// The first blocks, which say how to read the rest.
    HEADER,
    /// Not what was there when the file was closed.
    SINCE_CLOSING,
    /// The list of tables.
    CATALOGUE,
    /// A page of a table or an index.
    PAGE
  }

  /// What was found that does not belong.
  enum Kind {
    TRIGGER,
    ROUTINE,
    LINKED_TABLE,
    TABLE_ENGINE,
    VIEW,
    CONSTANT,
    DOMAIN,
    AGGREGATE,
    SYNONYM,
    SCHEMA,
    RIGHT,
    SETTING,
    /// A function within a definition.
    EXPRESSION,
    /// A Java class that the file wants to have its values read by.
    STORED_TYPE,
    /// A transaction prepared for two-phase commit, which the program never uses.
    PREPARED_TRANSACTION,
    OTHER
  }
}
