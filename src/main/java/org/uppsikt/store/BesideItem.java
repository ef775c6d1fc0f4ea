package org.uppsikt.store;

/// The repositories of what people add to items: outcomes, handovers, feedback, notes, presence.
public record BesideItem(
    DecisionTraces traces,
    Handoffs handoffs,
    Snoozes snoozes,
    Leases leases,
    Feedbacks feedbacks,
    AnswerTemplates templates,
    SenderNotes notes,
    SenderItems senders) {

  static BesideItem create() {
    return new BesideItem(
        new DecisionTraces(),
        new Handoffs(),
        new Snoozes(),
        new Leases(),
        new Feedbacks(),
        new AnswerTemplates(),
        new SenderNotes(),
        new SenderItems());
  }
}
