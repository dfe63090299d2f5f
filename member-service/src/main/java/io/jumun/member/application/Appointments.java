package io.jumun.member.application;

import java.util.List;
import java.util.UUID;

/** Who was given which role, by whom and when; only ever appended to. */
public interface Appointments {

  void append(Appointment appointment);

  /** The newest first. */
  List<Appointment> of(UUID member, int most);
}
