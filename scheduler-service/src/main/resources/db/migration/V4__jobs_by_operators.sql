-- The run in whose place an operator started this one. It may be forgotten before this one.
alter table job_run add column repeats uuid check (repeats is null or requested_by is not null);

-- GET /runs?trigger=, newest first: the few that people started stand among very many.
create index job_run_by_trigger on job_run (trigger, triggered_at desc, id desc);
