-- The timeline reads each kind newest first from an index of its own.
create index frozen_forecast_timeline on frozen_forecast (clinic_id, patient_id, frozen_at desc, forecast_id desc);

-- A decision names a forecast that was really frozen, in this clinic.
alter table consultation_decision
  add foreign key (clinic_id, forecast_id) references frozen_forecast;
create index consultation_decision_forecast on consultation_decision (clinic_id, forecast_id);
