-- What a course keeps of the way it was planned: its window about each due day, the usual plan that was shown,
-- and why it was opened without a consultation. Courses older than this take the window of their interval.
create table course_spacing (
  clinic_id            uuid not null default exolog_clinic(),
  course_id            uuid not null,
  early_days           int  not null check (early_days between 0 and 365),
  late_days            int  not null check (late_days between 0 and 365),
  usual_plan           text check (usual_plan ~ '^[a-z0-9-]{1,60}$'),
  without_consultation text not null default '' check (length(without_consultation) <= 1000),
  primary key (clinic_id, course_id),
  foreign key (clinic_id, course_id) references course
);
call exolog_guard('course_spacing');
