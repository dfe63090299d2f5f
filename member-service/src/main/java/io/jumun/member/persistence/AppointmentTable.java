package io.jumun.member.persistence;

import io.jumun.member.application.Appointment;
import io.jumun.member.application.Appointments;
import io.jumun.member.domain.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code appointment}. */
@Component
class AppointmentTable implements Appointments {

  private final JdbcClient jdbc;

  AppointmentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void append(Appointment appointment) {
    jdbc.sql(
            """
            insert into appointment (id, member_id, role, appointed_by, appointed_at)
            values (?, ?, ?, ?, ?)
            """)
        .param(appointment.id())
        .param(appointment.member())
        .param(appointment.role().name())
        .param(appointment.by())
        .param(Timestamp.from(appointment.at()))
        .update();
  }

  @Override
  public List<Appointment> of(UUID member, int most) {
    return jdbc.sql(
            """
            select id, member_id, role, appointed_by, appointed_at from appointment
            where member_id = ? order by id desc limit ?
            """)
        .param(member)
        .param(most)
        .query(AppointmentTable::appointment)
        .list();
  }

  private static Appointment appointment(ResultSet row, int number) throws SQLException {
    return new Appointment(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        Role.valueOf(row.getString("role")),
        row.getObject("appointed_by", UUID.class),
        row.getTimestamp("appointed_at").toInstant());
  }
}
