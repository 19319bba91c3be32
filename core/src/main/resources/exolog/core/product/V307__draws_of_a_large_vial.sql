-- A five-millilitre vial given in spots of fifty microlitres is drawn from a hundred times.
alter table product drop constraint product_max_draws_check;
alter table product add constraint product_max_draws_check check (max_draws between 1 and 200);
