package nl.huisregel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen in a text and what is not: on each row a text, then everything found in it. A bar in the text is a new line. */
@DisplayName("What is seen in a text")
class LookTest {

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("names")
    @CsvSource(delimiter = ';', textBlock = """
        # First names
        Vandaag las Noor voor.;                               name Noor
        Vandaag las noor voor.;                               name noor
        VANDAAG LAS NOOR VOOR.;                               name NOOR
        Noor-Holland is een provincie die niet bestaat.;      -
        We maakten een noordpool van papier.;                 -
        We keken naar het noorderlicht.;                      -
        Zoe en Zoë lazen voor.;                               name Zoe
        Zoë las voor.;                                        name Zoë
        Het werk van Zoë, en van Anna.;                       name Zoë, name Anna
        ZOË las voor.;                                        name ZOË
        Cinar en Lukasz speelden samen.;                      name Cinar, name Lukasz
        Daniel is jarig geweest.;                             name Daniel
        Anne-Sophie zong een lied.;                           name Anne-Sophie
        Anne Sophie zong een lied.;                           name Anne Sophie
        Ook Sam was er.;                                      name Sam
        We doen dit samen.;                                   -
        Dat sam ding is leeg.;                                -
        Bo kwam te laat.;                                     name Bo
        Een bo is een stok.;                                  -
        Meester Joris las voor.;                              -
        Juf Fatima las voor.;                                 name Fatima
        Samira bracht soep.;                                  name Samira
        Kees bracht soep.;                                    -
        # Halves of a double name, and the small of a name
        Anne zag een uil.;                                    name Anne
        Sophie zag een uil.;                                  name Sophie
        Annemarie zag een uil.;                               -
        We zagen anne bij de uil.;                            name anne
        Noortje zag een uil.;                                 name Noortje
        Noortjes uil was wit.;                                name Noortjes
        noortje zag een uil.;                                 name noortje
        We hingen noordjes op.;                               -
        Ook Sampje was er.;                                   name Sampje
        Samuel zag een uil.;                                  -
        We plukten een roosje.;                               -
        Roosje is een bloem.;                                 -
        Daar stond Roosje.;                                   name Roosje
        Het meesje zat op de tak.;                            -
        Een botje uit de braakbal.;                           -
        # Genitives
        Noors werkstuk hangt er.;                             name Noors
        Sam's werkstuk hangt er.;                             name Sam's
        Sam’s werkstuk hangt er.;                             name Sam’s
        Daar hangt Mees’ werkstuk.;                           name Mees’
        Zoë's werkstuk hangt er.;                             name Zoë's
        Anna's werkstuk hangt er.;                            name Anna's
        # Names that are words too
        We plukten een roos.;                                 -
        Rozen en een Roos op een kaart.;                      name Roos
        Roos is een bloem.;                                   -
        Roos won de wedstrijd.;                               name Roos
        Roos in ’t Veld is er weer.;                          surname Roos in ’t Veld
        Er was storm op zee.;                                 -
        Storm op zee!;                                        -
        Na de pauze las Storm voor.;                          name Storm
        Op 3 mei is er feest.;                                -
        Mei is een mooie maand.;                              -
        Vandaag kwam Mei terug.;                              name Mei
        Dag ouders!;                                          -
        Goede dag allemaal.;                                  -
        Wij zagen Dag op het plein.;                          name Dag
        Rik en Noor bouwden een hut.;                         name Rik, name Noor
        Ik rik met kaarten.;                                  -
        Een mees zat op de tak.;                              -
        De koolmees zat op de tak.;                           -
        Mees zat op de tak.;                                  -
        Mees vertelde over de hut.;                           name Mees
        Daar staat Mees. Mees lacht.;                         name Mees
        EEN DAG VOL STORM;                                    -
        Het is zover.|Roos is er.;                            -
        Zijn er vragen? Storm komt eraan.;                    -
        We zien o.a. Roos op het podium.;                     name Roos
        # Surnames
        Vandaag was Noor Haddad jarig.;                       surname Noor Haddad
        De familie Haddad bracht soep.;                       surname Haddad
        De heer Bakker bakt brood.;                           surname Bakker
        De bakker bakt brood.;                                -
        Bakker zijn is een vak.;                              -
        Mees de Wit las voor.;                                surname Mees de Wit
        Mees De Wit las voor.;                                surname Mees De Wit
        Sneeuw is wit, de wit geverfde muur ook.;             -
        Mevrouw Van der Veen kwam langs.;                     surname Van der Veen
        Mevrouw van der Veen kwam langs.;                     surname van der Veen
        We liepen in ’t veld.;                                -
        De familie in ’t Veld kwam langs.;                    surname in ’t Veld
        Bram Oosterhuis-van der Veen opende de school.;       surname Bram Oosterhuis-van der Veen
        Meneer Oosterhuis opende de school.;                  surname Oosterhuis
        Wij liepen naar het bos.;                             -
        Bos en hei waren nat.;                                -
        Fatima Öztürk en Fatima El Amrani lachten.;           surname Fatima Öztürk, surname Fatima El Amrani
        Zoë van den Heuvel las voor.;                         surname Zoë van den Heuvel
        zoe van den heuvel las voor.;                         surname zoe van den heuvel
        mees de wit las voor.;                                surname mees de wit
        Een mees de bakker in.;                               -
        Noor bakker las voor.;                                name Noor
        """)
    void names(String text, String found) {
        assertThat(seen(text)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("numbers, addresses and dates")
    @CsvSource(delimiter = ';', textBlock = """
        # Telephone numbers
        Bel 06-12345678 voor vragen.;                         phone 06-12345678
        Bel 06 12 34 56 78 voor vragen.;                      phone 06 12 34 56 78
        Bel +31 6 1234 5678 voor vragen.;                     phone +31 6 1234 5678
        Bel 0031612345678 voor vragen.;                       phone 0031612345678
        Bel (030) 254 12 35 voor vragen.;                     phone (030) 254 12 35
        Bel de school: 030 - 254 12 34.;                      -
        Bel de school: +31302541234.;                         -
        Bel ０６-１２３４５６７８ voor vragen.;                 phone ０６-１２３４５６７８
        Bel +32 470 12 34 56 voor vragen.;                    phone +32 470 12 34 56
        Op 12-11-2026 om 13.30 uur is er soep.;               -
        We telden 061 kinderen en 1234 kralen.;               -
        Het recept: 250 500 750 1000 gram.;                   -
        Bel 06-1234 voor vragen.;                             -
        # E-mail
        Mail naar samira@voorbeeld.nl.;                       email samira@voorbeeld.nl
        Mail naar noor.haddad@voorbeeld.nl of bel.;           email noor.haddad@voorbeeld.nl
        Mail naar info@deregenton.nl.;                        -
        Mail naar INFO@deregenton.nl.;                        -
        Wij zitten @school.;                                  -
        # Addresses
        Wij wonen op Dorpsstraat 12.;                         address Dorpsstraat 12
        Wij wonen op Dorpsstraat 12a, 1234 AB Elzendam.;      address Dorpsstraat 12a, address 1234 AB
        Kom naar Lange Weg 3.;                                address Lange Weg 3
        Kom naar de Burgemeester de Vlugtlaan 7.;             address Burgemeester de Vlugtlaan 7
        De school staat op Kerkstraat 1, 3581 AB Elzendam.;   -
        We liepen op een weg 3 kilometer ver.;                -
        Aan de Lange Weg 3 is het feest.;                     address Lange Weg 3
        Kom naar de dorpsstraat 12.;                          address dorpsstraat 12
        De weg 3 is lang.;                                    -
        Op het schoolplein 4 nieuwe bankjes.;                 -
        In de Dorpsstraat is markt.;                          -
        In 2026 IS het feest.;                                address 2026 IS
        Het is 1000 KM ver.;                                  -
        In 2026 is het feest.;                                -
        Postcode 1234 SS bestaat niet.;                       -
        Postcode 1234ab ligt hier.;                           address 1234ab
        # Citizen's and account numbers
        Haar BSN is 111222333.;                               citizen_number 111222333
        Haar BSN is 111.222.333.;                             citizen_number 111.222.333
        Het getal 111222333 staat op het bord.;               citizen_number 111222333
        Het getal 111.222.333 staat op het bord.;             -
        Haar BSN is 111222334.;                               -
        Maak het over op NL91 ABNA 0417 1643 00 graag.;       account_number NL91 ABNA 0417 1643 00
        Maak het over op nl91abna0417164300.;                 account_number nl91abna0417164300
        Maak het over op NL92 ABNA 0417 1643 00.;             -
        Maak het over op BE68 5390 0754 7034.;                account_number BE68 5390 0754 7034
        # Dates of birth
        Wij vieren op 14 maart 2018.;                         birth_date 14 maart 2018
        Wij vieren op 14-3-2018.;                             birth_date 14-3-2018
        Wij vieren op 2018-03-14.;                            birth_date 2018-03-14
        Wij vieren op 15 maart 2018.;                         -
        Hij is geboren op 15 maart 2018.;                     birth_date 15 maart 2018
        Wie is er op 3 juni jarig?;                           birth_date 3 juni
        Op 3 juni gaan we naar zee.;                          -
        Geboren: 31-12-18;                                    birth_date 31-12-18
        Geboren: 41-12-18;                                    -
        """)
    void numbers(String text, String found) {
        assertThat(seen(text)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("quotes, links, smileys and coarse words")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
        Een vader zei: “Prachtig”.;                           quote “Prachtig”
        Zij riep "we gaan nu naar huis" en ging.;             quote "we gaan nu naar huis"
        ‘Het was de mooiste dag’, zei een moeder.;            quote ‘Het was de mooiste dag’
        Het boek “Kikker” is leuk.;                           -
        Het thema is ‘herfst’ en foto’s staan online.;        -
        De foto’s van Anna’s hond;                            name Anna’s
        Kijk op https://www.voorbeeld.nl/noor voor meer.;     link https://www.voorbeeld.nl/noor
        Kijk op voorbeeld.nl.;                                link voorbeeld.nl
        Kijk op www.voorbeeld.nl!;                            link www.voorbeeld.nl
        Het is 12.nl of zo niet.Dan wel;                      link 12.nl
        🎉🎉 🎊;                                              emoji 🎉🎉 🎊
        🎉 Feest!;                                            -
        Wat een kutweer vandaag.;                             coarse kutweer
        Wat een KUTWEER vandaag.;                             coarse KUTWEER
        Hij is een klootzak.;                                 coarse klootzak
        Twee klootzakken.;                                    coarse klootzakken
        Wat een lullige dag.;                                 coarse lullige
        Hoera, het is feest!;                                 -
        De wetering is vol en de catering ook.;               -
        Wij leren over de episode.;                           -
        Een kankerlijer.;                                     coarse kankerlijer
        Geld voor kankeronderzoek.;                           -
        Ik heb kanker gehad.;                                 coarse kanker
        k\u200But;                                            coarse k\u200But
        shít;                                                 coarse shít
        """)
    void other(String text, String found) {
        assertThat(seen(text.replace("\\u200B", "\u200B"))).isEqualTo(found.replace("\\u200B", "\u200B"));
    }

    private static String seen(String text) {
        var found = School.sees(text.replace('|', '\n')).stream().map(hint -> hint.kind().key() + " " + hint.piece()).collect(Collectors.joining(", "));
        return found.isEmpty() ? "-" : found;
    }
}
