package nl.huisregel.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The people of one school, for looking at texts without a database. */
final class School {

    static final UUID JORIS = UUID.randomUUID();

    static final List<String> COARSE = List.of("kut", "klootzak", "kloten", "lul", "hoer", "kanker", "tering", "shit", "stront", "trut");

    private static final List<Known> PEOPLE = List.of(
        pupil("Noor", "Haddad", "2017-11-05"), pupil("Mees", "de Wit", "2018-03-14"), pupil("Zoë", "van den Heuvel", "2018-03-26"), pupil("Sam", "Bakker", "2018-01-22"),
        pupil("Roos", "in ’t Veld", "2018-08-28"), pupil("Storm", "van der Veen", "2018-02-02"), pupil("Rik", "Bos", "2018-07-03"), pupil("Mei", "Kuiper", "2018-05-29"),
        pupil("Dag", "Visser", "2018-06-11"), pupil("Anne-Sophie", "Dekker", "2018-08-19"), pupil("Çınar", "Demir", "2017-10-27"), pupil("Łukasz", "Nowak", "2016-08-08"),
        pupil("Anna", "Prins", "2018-04-04"), pupil("Bo", "Smit", "2018-05-01"), pupil("Daniël", "Okafor", "2018-05-21"), pupil("Fatima", "Öztürk", "2018-03-05"),
        somebody(UUID.randomUUID(), "Samira", "Haddad", "", null, "guardian"), somebody(UUID.randomUUID(), "Iris", "de Wit", "", null, "guardian"),
        somebody(JORIS, "Joris", "Maas", "meester Joris", null, "colleague"), somebody(UUID.randomUUID(), "Fatima", "El Amrani", "juf Fatima", null, "colleague"),
        somebody(UUID.randomUUID(), "Bram", "Oosterhuis-van der Veen", "Bram", null, "colleague"));

    private static final Look.Wise WISE = new Look.Wise(PEOPLE, Names.of(PEOPLE), new CoarseWords(COARSE),
        Set.of("PHONE +31302541234", "EMAIL info@deregenton.nl", "ADDRESS kerkstraat1", "ADDRESS 3581ab"));

    private School() {}

    static List<Hint> sees(String title, String body) {
        return new Look(title, body).with(WISE, JORIS);
    }

    static List<Hint> sees(String body) {
        return sees("", body);
    }

    static Known pupil(String first, String last, String born) {
        return somebody(UUID.randomUUID(), first, last, "", LocalDate.parse(born), "pupil");
    }

    private static Known somebody(UUID id, String first, String last, String called, LocalDate born, String kind) {
        return new Known(id, first, last, called, Optional.ofNullable(born), Set.of(kind));
    }
}
