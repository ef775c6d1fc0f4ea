package org.uppsikt.domain.policy;

/// The country whose statutes apply to a municipality.
public enum Country {
  SE,
  NO,
  FI
}
