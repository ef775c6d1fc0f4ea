package org.uppsikt.store.key;

import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in the key file.
///
/// @param name as the sign-in list shows it
/// @param salt Base64
record PersonSlot(UUID person, String name, PasswordCost cost, String salt, Slot slot) {

  static final int SALT = 16;
  private static final int MAX_NAME = 200;

  PersonSlot {
    Slot.requireLength(salt, SALT);
    if (name.isBlank() || name.length() > MAX_NAME) {
      throw new IllegalArgumentException("a person has a name of at most 200 characters");
    }
  }

  /// The slot is kept, the wrapped master key is not: the file alone cannot let the person in.
  boolean suspended() {
    return slot.master() == null;
  }

  byte[] lock(char[] password) {
    return cost.derive(password, Base64.getDecoder().decode(salt));
  }

  PersonSlot with(@Nullable String master, @Nullable String next) {
    return new PersonSlot(person, name, cost, salt, slot.with(master, next));
  }
}
