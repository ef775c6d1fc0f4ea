package org.uppsikt.domain.policy;

/// What is never a reason to unpublish (X1 in requirements 6.8): shown with the outcome that fits
/// instead. Rests on RF 2:1 and 2:21, Grunnloven § 100 and the Finnish constitution 12 §.
public enum NonGround {
  CRITICISM,
  OPINION,
  POLITICS,
  WRONG_FACTS,
  RUDENESS,
  LANGUAGE
}
