package org.uppsikt.work;

import java.util.Set;
import org.uppsikt.flag.Flagger;

/// The use cases around one item.
public record AtItem(
    Outcomes outcomes,
    Presence presence,
    Judging judging,
    SenderFile senders,
    Outgoing outgoing,
    TakeOut takeOut) {

  public static AtItem of(Office office, Flagger flagger, Set<String> ownDomains, TakeOut takeOut) {
    return new AtItem(
        new Outcomes(office),
        new Presence(office),
        new Judging(office),
        new SenderFile(office, flagger),
        new Outgoing(office, flagger, ownDomains),
        takeOut);
  }
}
