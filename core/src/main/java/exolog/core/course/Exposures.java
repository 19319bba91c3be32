package exolog.core.course;

import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.VialId;
import exolog.core.tenancy.Actor;
import exolog.core.tenancy.Tenancy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who received what: the trace between vials and patients, both ways, within the clinic. */
public final class Exposures {
  private static final int MOST = 10_000;

  private final AdministrationRows rows;
  private final Tenancy tenancy;

  public Exposures(JdbcClient jdbc, Tenancy tenancy) {
    this.rows = new AdministrationRows(jdbc);
    this.tenancy = tenancy;
  }

  /** Everything given from a vial, oldest first. */
  public List<Administration> of(Actor actor, VialId vial) {
    return tenancy.as(actor, () -> rows.of(vial, MOST));
  }

  /** Everything given from any vial of a lot, oldest first. */
  public List<Administration> of(Actor actor, LotId lot) {
    return tenancy.as(actor, () -> rows.of(lot, MOST));
  }

  /** Everything a patient received, newest first. */
  public List<Administration> of(Actor actor, PatientId patient) {
    return tenancy.as(actor, () -> rows.of(patient, MOST));
  }
}
