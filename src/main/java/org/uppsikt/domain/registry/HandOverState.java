package org.uppsikt.domain.registry;

/// Where a hand-over is on its way. The name is stored: never rename a constant.
public enum HandOverState {
  /// In the outbox: the undo window runs, or the next try has its time.
  WAITING,
  /// May be leaving this moment; after a crash it is looked for before anything is sent again.
  SENDING,
  SENT,
  /// Waits with the mail system, which goes on trying.
  DELAYED,
  BOUNCED,
  RECEIVED,
  NUMBERED,
  /// Certainly not taken; a person has a next step.
  FAILED,
  /// May have arrived or not; never sent again by itself.
  UNCERTAIN,
  /// Taken back before it left.
  WITHDRAWN;

  /// What the items in it show.
  public Stage stage() {
    return switch (this) {
      case WAITING, SENDING, FAILED, WITHDRAWN -> Stage.TO_REGISTER;
      case SENT, DELAYED -> Stage.SENT;
      case BOUNCED -> Stage.BOUNCED;
      case RECEIVED -> Stage.RECEIVED;
      case NUMBERED -> Stage.NUMBERED;
      case UNCERTAIN -> Stage.UNCERTAIN;
    };
  }

  /// Whether it certainly is not under way, so that it can be taken back or made again.
  public boolean atHome() {
    return this == WAITING || this == FAILED || this == BOUNCED;
  }

  /// Whether it left, and the registry is to give it its number.
  public boolean awaitsNumber() {
    return this == SENT || this == DELAYED || this == RECEIVED;
  }

  /// Whether something may still come back about it.
  public boolean awaitsWord() {
    return this != NUMBERED && this != WITHDRAWN;
  }
}
