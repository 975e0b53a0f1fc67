-- What the fill itself remembers: which boards there are to be, and which stand.
create schema if not exists bench;

create table if not exists bench.fill (
    number   int primary key,
    board_id uuid not null,
    pupils   int not null check (pupils % 25 = 0),
    entries  bigint not null,
    done     boolean not null default false
);

-- Ids that tell where they belong, so that no statement has to look another one up; in order, as those of the product are.
create or replace function bench.of(board int, kind int, number bigint) returns uuid language sql immutable parallel safe as
    $$ select (lpad(to_hex(board), 8, '0') || lpad(to_hex(kind), 4, '0') || '70008000' || lpad(to_hex(number), 12, '0'))::uuid $$;

create or replace function bench.first_name(number bigint) returns text language sql immutable parallel safe as $$
    select (array['Emma','Noah','Julia','Liam','Mila','Lucas','Sophie','Levi','Olivia','Finn','Yara','Sem','Saar','Daan','Noor','Luuk','Tess','James','Lotte','Milan','Evi','Adam',
        'Nora','Mees','Liv','Bram','Zoë','Hugo','Anna','Thijs','Lauren','Gijs','Fenna','Teun','Maud','Otis','Elin','Sam','Lynn','Mats','Amira','Ilyas','Hanna','Jens','Roos','Tijn',
        'Vera','Cas','Isa','Guus','Lina','Boaz','Feline','Ravi','Jade','Ömer','Nova','Kaan','Sofie','Abel'])[1 + number % 60] $$;

create or replace function bench.last_name(number bigint) returns text language sql immutable parallel safe as $$
    select (array['de Jong','Jansen','de Vries','van den Berg','Bakker','van Dijk','Visser','Smit','Meijer','de Boer','Mulder','de Groot','Bos','Vos','Peters','Hendriks','van Leeuwen',
        'Dekker','Brouwer','de Wit','Dijkstra','Yılmaz','El Idrissi','Smits','de Graaf','van der Meer','Kok','Jacobs','Kaya','van der Linden','Nguyen','Scholten'])[1 + (number / 7) % 32] $$;
