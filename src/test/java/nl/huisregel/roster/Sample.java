package nl.huisregel.roster;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.huisregel.school.SchoolYear;

/** Files as a school administration makes them. */
final class Sample {

    /** One small school, made up, with everything a good file may hold. */
    static final String SCHOOL = """
        <?xml version="1.0" encoding="UTF-8"?>
        <EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">
          <school>
            <schooljaar>2024-2025</schooljaar>
            <peildatum>2024-10-01</peildatum>
            <brincode>99XX</brincode>
            <dependancecode>00</dependancecode>
            <aanmaakdatum>2024-10-02T08:30:00</aanmaakdatum>
            <auteur>Voorbeeld-LAS 1.0</auteur>
            <xsdversie>2.1</xsdversie>
          </school>
          <vestigingen>
            <vestiging key="99XX00"><naam>De Vuurtoren, Havenstraat</naam></vestiging>
            <vestiging key="99XX01"><naam>De Vuurtoren, Duinweg</naam></vestiging>
          </vestigingen>
          <groepen>
            <groep key="g-2024-7a"><naam>7A</naam><jaargroep>7</jaargroep></groep>
            <groep key="g-2024-34"><naam>Groep 3/4</naam><jaargroep>C</jaargroep></groep>
            <samengestelde_groep key="sg-2024-plus"><naam>Plusgroep rekenen</naam></samengestelde_groep>
          </groepen>
          <leerlingen>
            <leerling key="10001">
              <achternaam>Berg</achternaam>
              <voorvoegsel>van den</voorvoegsel>
              <voorletters-1>NS</voorletters-1>
              <roepnaam>Noor</roepnaam>
              <geboortedatum>2014-03-09</geboortedatum>
              <geslacht>2</geslacht>
              <jaargroep>7</jaargroep>
              <groep key="g-2024-7a"/>
              <samengestelde_groepen><samengestelde_groep key="sg-2024-plus"/></samengestelde_groepen>
              <vestiging key="99XX00"/>
              <instroomdatum>2018-03-12</instroomdatum>
              <mutatiedatum>2024-09-02T08:00:00</mutatiedatum>
            </leerling>
            <leerling key="10002">
              <roepnaam>Sam</roepnaam>
              <geslacht>9</geslacht>
              <jaargroep>3</jaargroep>
              <groep key="g-2024-34"/>
              <vestiging key="99XX01"/>
            </leerling>
            <leerling key="#003">
              <achternaam>Yilmaz</achternaam>
              <roepnaam>Elif</roepnaam>
              <jaargroep>H</jaargroep>
              <uitstroomdatum>2024-07-19</uitstroomdatum>
            </leerling>
          </leerlingen>
          <leerkrachten>
            <leerkracht key="m-17">
              <achternaam>Jansen</achternaam>
              <voorletters-1>P</voorletters-1>
              <roepnaam>Petra</roepnaam>
              <emailadres>p.jansen@vuurtoren.example</emailadres>
              <rol>IB</rol>
              <groepen>
                <groep key="g-2024-7a"><rol>LRK</rol></groep>
                <samengestelde_groep key="sg-2024-plus"><rolomschrijving>Plusgroepbegeleider</rolomschrijving></samengestelde_groep>
              </groepen>
            </leerkracht>
            <leerkracht key="m-18"><roepnaam>Lia</roepnaam><rol>DIR</rol></leerkracht>
          </leerkrachten>
        </EDEX>
        """;

    private final List<String> groups = new ArrayList<>();
    private final List<String> pupils = new ArrayList<>();
    private final List<String> staff = new ArrayList<>();
    private SchoolYear year = SchoolYear.of(LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")));
    private String head = "";

    private Sample() {}

    /** Of the school year that runs. */
    static Sample file() {
        return new Sample();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Sample year(SchoolYear another) {
        year = another;
        return this;
    }

    Sample head(String more) {
        head = more;
        return this;
    }

    Sample group(String key, String name) {
        groups.add("<groep key=\"%s\"><naam>%s</naam><jaargroep>5</jaargroep></groep>".formatted(key, name));
        return this;
    }

    Sample composite(String key, String name) {
        groups.add("<samengestelde_groep key=\"%s\"><naam>%s</naam></samengestelde_groep>".formatted(key, name));
        return this;
    }

    Sample pupil(String key, String first, String last, String born, String group, String... more) {
        pupils.add("<leerling key=\"%s\"><achternaam>%s</achternaam><roepnaam>%s</roepnaam>%s%s%s</leerling>".formatted(key, last, first,
            born.isEmpty() ? "" : "<geboortedatum>" + born + "</geboortedatum>", group.isEmpty() ? "" : "<groep key=\"" + group + "\"/>", String.join("", more)));
        return this;
    }

    Sample colleague(String key, String first, String last, String email, String role, String... groups) {
        staff.add("<leerkracht key=\"%s\"><achternaam>%s</achternaam><roepnaam>%s</roepnaam><emailadres>%s</emailadres><rol>%s</rol><groepen>%s</groepen></leerkracht>".formatted(key, last, first, email, role,
            java.util.Arrays.stream(groups).map(it -> "<groep key=\"" + it + "\"/>").collect(Collectors.joining())));
        return this;
    }

    /** A big school, in groups of twenty-five. */
    Sample many(int count) {
        IntStream.range(0, (count + 24) / 25).forEach(i -> group("g" + i, "Groep " + i));
        IntStream.range(0, count).forEach(i -> pupil("k" + i, "Voornaam" + i % 700, "Achternaam" + i, LocalDate.of(2015, 1, 1).plusDays(i % 2500).toString(), "g" + i / 25));
        return this;
    }

    byte[] bytes() {
        return bytes("""
            <?xml version="1.0" encoding="UTF-8"?>
            <EDEX><school><schooljaar>%s</schooljaar>%s</school>
            <groepen>%s</groepen>
            <leerlingen>
            %s
            </leerlingen>
            <leerkrachten>%s</leerkrachten></EDEX>
            """.formatted(year, head, String.join("\n", groups), String.join("\n", pupils), String.join("\n", staff)));
    }

    static Map<String, String> noColumns() {
        return Map.of();
    }
}
