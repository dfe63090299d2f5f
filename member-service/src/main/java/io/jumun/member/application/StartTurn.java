package io.jumun.member.application;

/** Lets the replicas that start at once do so one after the other, where it matters. */
public interface StartTurn {

  /** Waits for its turn and keeps it until the transaction ends. */
  void take();
}
