-- So many available pieces, or fewer, are few; null: as many as the setting jumun.inventory.low-stock says. Here and not
-- with the product, because whoever moves stock has this row.
alter table stock add column low_at bigint check (low_at between 0 and 1000000000);
