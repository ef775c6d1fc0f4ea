package org.uppsikt.registry;

/// What came of handing a parcel over.
public sealed interface Delivery {

  /// The other side took it over. Whether it arrived shows in what comes back.
  record Accepted() implements Delivery {}

  /// Certainly not taken.
  ///
  /// @param code the other side's own code, such as "5.2.2"; empty where it gave none
  record Refused(Fault fault, String code) implements Delivery {}

  /// The connection ended after the parcel had left and before a word came back: it may have
  /// arrived. Ask [Route#find] before anything is sent again.
  record Uncertain() implements Delivery {}
}
