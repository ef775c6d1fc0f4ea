package org.uppsikt.domain.duty;

import java.util.UUID;

/// Identity of a case about an employee; never reused.
public record EmployeeCaseId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
