package exolog.cohort;

import exolog.cohort.Catalogue.DemoLot;
import exolog.core.course.TraceKind;
import exolog.core.course.TraceNode;
import exolog.core.id.LotId;
import exolog.core.id.PatientId;
import exolog.core.id.RecallId;
import exolog.core.id.VialId;
import exolog.core.safety.CheckLevel;
import exolog.core.safety.ExposedPatient;
import exolog.core.safety.ExposedPatient.Contact.Step;
import exolog.core.safety.RecallClass;
import exolog.core.safety.RecallDraft;
import exolog.core.safety.RecallScope;
import exolog.core.safety.RecalledVial;
import exolog.core.tenancy.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The yearly exercise of a recall, closed with one patient not reached: as drills end. */
final class DemoDrill {
  private static final String HOW = "rehearsed call";
  private static final long DAY = DemoClinic.DAYS_OF_STORY - 1;

  private final Doors doors;
  private final Actor software;

  DemoDrill(Doors doors, Actor software) {
    this.doors = doors;
    this.software = software;
  }

  void enterInto(Agenda agenda, Catalogue catalogue) {
    agenda.on(DAY, 0, () -> draft(catalogue.lot(DemoLot.SCALP_FIRST)));
    agenda.on(DAY, 6, () -> doors.recalls.approve(clinician(), id(), "drill").orThrow());
    agenda.on(DAY, 9, () -> doors.recalls.notified(nurse(), id(), HOW).orThrow());
    agenda.on(DAY, 38, this::tell);
    agenda.on(DAY, 64, this::count);
    agenda.on(DAY, 71, () -> doors.recalls.reconcile(nurse(), id(), "").orThrow());
    agenda.on(
        DAY,
        84,
        () ->
            doors
                .recalls
                .close(nurse(), id(), "One patient not reached; in earnest a letter would follow.")
                .orThrow());
  }

  private void draft(LotId lot) {
    var subject = new TraceNode(TraceKind.LOT, lot.toString(), DemoLot.SCALP_FIRST.number);
    var draft =
        new RecallDraft(
            RecallScope.of(subject), RecallClass.II, CheckLevel.B, "Demo: yearly drill", true);
    doors.recalls.draft(nurse(), draft).orThrow();
  }

  private void tell() {
    List<PatientId> all =
        doors.recalls.patients(nurse(), id()).stream().map(ExposedPatient::patient).toList();
    Set<PatientId> reached = all.stream().skip(1).collect(Collectors.toSet());
    Set<PatientId> answered = all.stream().skip(all.size() / 3).collect(Collectors.toSet());
    note(Set.of(all.getFirst()), Step.NOT_REACHED);
    note(reached, Step.TOLD);
    note(answered, Step.ACKNOWLEDGED);
  }

  private void note(Set<PatientId> patients, Step step) {
    doors.recalls.contact(nurse(), id(), patients, step, HOW, "").orThrow();
  }

  private void count() {
    Map<VialId, Integer> found = new LinkedHashMap<>();
    for (RecalledVial vial : doors.recalls.vials(nurse(), id())) {
      if (vial.left().value() > 0) {
        found.put(vial.vial(), vial.left().value());
      }
    }
    doors.recalls.count(nurse(), id(), found, "all in their places").orThrow();
  }

  private RecallId id() {
    return doors.recalls.list(software).getFirst().id();
  }

  private Actor nurse() {
    return person(Staff.NURSE);
  }

  private Actor clinician() {
    return person(Staff.CLINICIAN);
  }

  private Actor person(String login) {
    return doors.accounts.list(software).stream()
        .filter(account -> account.login().equals(login))
        .findFirst()
        .orElseThrow()
        .actor();
  }
}
