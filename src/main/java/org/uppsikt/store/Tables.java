package org.uppsikt.store;

/// All repositories of a workspace. They keep no state; one set serves every transaction.
public record Tables(
    Blobs blobs,
    Posts posts,
    Items items,
    Versions versions,
    States states,
    InboxQuery lists,
    SavedViews savedViews,
    Checks checks,
    SenderStatements statements,
    Screenshots screenshots,
    Evidences evidences,
    Decisions decisions,
    Outbox outbox,
    Journal journal,
    People people,
    Channels channels,
    Facts facts) {

  public static Tables create() {
    var blobs = new Blobs();
    return new Tables(
        blobs,
        new Posts(blobs),
        new Items(),
        new Versions(blobs),
        new States(),
        new InboxQuery(),
        new SavedViews(),
        new Checks(),
        new SenderStatements(),
        new Screenshots(blobs),
        new Evidences(blobs),
        new Decisions(),
        new Outbox(),
        new Journal(),
        new People(),
        new Channels(),
        new Facts());
  }
}
