package org.uppsikt.work;

import java.time.Duration;
import org.uppsikt.flag.Flagger;

/// The use cases around one item.
public record AtItem(
    Outcomes outcomes,
    Raising raising,
    Presence presence,
    Judging judging,
    SenderFile senders,
    Outgoing outgoing,
    TakeOut takeOut,
    PoliceCopy policeCopy,
    HandingOver handingOver,
    Protect protect,
    PassOn passOn,
    Employees employees) {

  /// @param window how long what leaves can be taken back
  public static AtItem of(
      Office office, Flagger flagger, TakeOut takeOut, PoliceCopy policeCopy, Duration window) {
    return new AtItem(
        new Outcomes(office),
        new Raising(office),
        new Presence(office),
        new Judging(office),
        new SenderFile(office, flagger),
        new Outgoing(office, flagger),
        takeOut,
        policeCopy,
        new HandingOver(office, window),
        new Protect(office),
        new PassOn(office),
        new Employees(office));
  }
}
