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
    AdvertisingSwitches advertising,
    Restrictions restrictions,
    PoliceTasks police,
    Journal journal,
    People people,
    Channels channels,
    PolicyVersions policies,
    Facts facts,
    SearchTables search,
    DiaryRows diary,
    ProtectedItems protectedItems,
    BesideItem beside,
    RegistryTables registry) {

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
        new AdvertisingSwitches(),
        new Restrictions(),
        new PoliceTasks(),
        new Journal(),
        new People(),
        new Channels(),
        new PolicyVersions(blobs),
        new Facts(),
        SearchTables.create(blobs),
        new DiaryRows(),
        new ProtectedItems(),
        BesideItem.create(),
        RegistryTables.create());
  }
}
