package nl.huisregel.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An EDEXML file")
class EdexmlTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 3);

    @Test
    @DisplayName("as it should be: two pupils, one who left, two groups and one composite, two colleagues")
    void as_is() throws Refused {
        Roster roster = read(Sample.SCHOOL);
        assertThat(roster.year()).isEqualTo(new SchoolYear(2024));
        assertThat(roster.day()).contains(LocalDate.of(2024, 10, 1));
        assertThat(roster.code()).contains(new SchoolCode("99XX", "00"));
        assertThat(roster.pupils()).filteredOn(it -> it.left().isEmpty()).extracting(Roster.Enrolled::fullName).containsExactly("Noor van den Berg", "Sam");
        assertThat(roster.pupils()).filteredOn(it -> it.left().isPresent()).extracting(Roster.Enrolled::fullName).containsExactly("Elif Yilmaz");
        assertThat(roster.groups()).filteredOn(it -> !it.composite()).extracting(Roster.Class::name).containsExactly("7A", "Groep 3/4");
        assertThat(roster.groups()).filteredOn(Roster.Class::composite).extracting(Roster.Class::name).containsExactly("Plusgroep rekenen");
        assertThat(roster.colleagues()).extracting(Roster.Employed::fullName).containsExactly("Petra Jansen", "Lia");
        assertThat(roster.colleagues().getFirst()).isEqualTo(new Roster.Employed(51, "m-17", "Petra", "Jansen", Optional.of("p.jansen@vuurtoren.example"), List.of("IB", "LRK", "Plusgroepbegeleider"),
            List.of("g-2024-7a", "sg-2024-plus")));
        Roster.Enrolled noor = roster.pupils().getFirst();
        assertThat(noor.born()).contains(LocalDate.of(2014, 3, 9));
        assertThat(noor.group()).contains("g-2024-7a");
        assertThat(noor.extras()).containsExactly("sg-2024-plus");
        assertThat(noor.from()).contains(LocalDate.of(2018, 3, 12));
        assertThat(kinds(roster)).as("it is of two locations, and of Sam no birthday is told").containsExactlyInAnyOrder(Note.Kind.SITES, Note.Kind.NO_BIRTHDAY, Note.Kind.NO_BIRTHDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-2026", "2026-2027", "2031-2032"})
    @DisplayName("of a year the public schema does not know yet is read")
    void later_years(String year) throws Refused {
        assertThat(read(Sample.SCHOOL.replace("2024-2025", year)).year().toString()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-2026", "2024", "24-25", "", "2024/2025"})
    @DisplayName("without a real school year is refused")
    void no_year(String year) {
        assertThat(refused(Sample.SCHOOL.replace("2024-2025", year))).isEqualTo(Note.Kind.YEAR);
    }

    @Test
    @DisplayName("with the key of a group for a composite group is refused")
    void group_key_twice() {
        assertThat(refused(Sample.SCHOOL.replace("<samengestelde_groep key=\"sg-2024-plus\"><naam>", "<samengestelde_groep key=\"g-2024-7a\"><naam>"))).isEqualTo(Note.Kind.TWICE_GROUP);
    }

    @Test
    @DisplayName("with a pupil in a group that is not there tells the line and leaves the group open, after a yes")
    void unknown_group() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("<groep key=\"g-2024-34\"/>", "<groep key=\"g-none\"/>"));
        assertThat(roster.pupils().get(1).group()).isEmpty();
        assertThat(note(roster, Note.Kind.UNKNOWN_GROUP)).satisfies(note -> {
            assertThat(note.asks()).isTrue();
            assertThat(note.line()).isEqualTo(36);
            assertThat(Words.in(Language.NL).say(note.kind().text(), note.values().toArray())).isEqualTo("Regel 36: Sam zit in groep ‘g-none’, en die staat niet in het bestand.");
        });
    }

    @Test
    @DisplayName("with a composite group for a class is no class")
    void wrong_kind_of_group() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("<groep key=\"g-2024-34\"/>", "<groep key=\"sg-2024-plus\"/>"));
        assertThat(roster.pupils().get(1).group()).isEmpty();
        assertThat(kinds(roster)).contains(Note.Kind.WRONG_GROUP);
    }

    @Test
    @DisplayName("with one key for two pupils is refused, and tells both lines")
    void pupil_key_twice() {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(Sample.SCHOOL.replace("key=\"10002\"", "key=\"10001\"")));
        assertThat(refused.note().kind()).isEqualTo(Note.Kind.TWICE_PUPIL);
        assertThat(refused.note().values()).containsExactly("36", "10001", "22");
    }

    @Test
    @DisplayName("with one key for two colleagues or two locations is refused")
    void other_keys_twice() {
        assertThat(refused(Sample.SCHOOL.replace("key=\"m-18\"", "key=\" m-17\""))).isEqualTo(Note.Kind.TWICE_COLLEAGUE);
        assertThat(refused(Sample.SCHOOL.replace("<vestiging key=\"99XX01\"><naam>", "<vestiging key=\"99XX00\"><naam>"))).isEqualTo(Note.Kind.TWICE_SITE);
    }

    @Test
    @DisplayName("with a role nobody knows keeps it as text, and says so")
    void unknown_role() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("<rol>DIR</rol>", "<rol>XX</rol>"));
        assertThat(roster.colleagues().get(1).roles()).containsExactly("XX");
        assertThat(kinds(roster)).contains(Note.Kind.ROLE);
        assertThat(RosterRole.told("XX", Words.in(Language.NL))).isEqualTo("XX");
        assertThat(RosterRole.told("IB", Words.in(Language.NL))).isEqualTo("intern begeleider");
    }

    @Test
    @DisplayName("with a level nobody knows leaves it empty, and says so")
    void unknown_level() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("<jaargroep>3</jaargroep>", "<jaargroep>9</jaargroep>"));
        assertThat(note(roster, Note.Kind.LEVEL).values()).containsExactly("36", "9", "Sam");
        assertThat(roster.pupils().get(1).left()).isEmpty();
    }

    @Test
    @DisplayName("with a group without level takes it, and says so")
    void group_without_level() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("<jaargroep>C</jaargroep>", ""));
        assertThat(roster.groups()).hasSize(3);
        assertThat(kinds(roster)).contains(Note.Kind.GROUP_LEVEL);
    }

    @Test
    @DisplayName("is read by names and not by order")
    void another_order() throws Refused {
        String turned = Sample.SCHOOL.replace("<achternaam>Berg</achternaam>", "").replace("<roepnaam>Noor</roepnaam>", "<roepnaam>Noor</roepnaam><achternaam>Berg</achternaam>");
        assertThat(read(turned).pupils().getFirst().fullName()).isEqualTo("Noor van den Berg");
        String people = Sample.SCHOOL.replaceAll("(?s)<groepen>\\s*<groep key=\"g-2024-7a\"><naam>.*?</groepen>", "");
        String groups = Sample.SCHOOL.substring(Sample.SCHOOL.indexOf("<groepen>"), Sample.SCHOOL.indexOf("</groepen>") + 10);
        assertThat(read(people.replace("</EDEX>", groups + "</EDEX>")).pupils().getFirst().group()).as("groups behind the pupils").contains("g-2024-7a");
    }

    @Test
    @DisplayName("gives up nothing of what we do not read")
    void not_read() throws Refused {
        String more = "<postcodenl>1234 AB</postcodenl><bsn>999999990</bsn><onderwijsnummer>888888880</onderwijsnummer><etniciteit>TUR</etniciteit><land>NL</land><land_vader>TR</land_vader>"
            + "<gewicht_nieuw>1.2</gewicht_nieuw><fotourl>https://foto.example/noor.jpg</fotourl><gebruikersnaam>noor14</gebruikersnaam><emailadres>noor@kind.example</emailadres>"
            + "<toevoegingen><blok xsi:type=\"x\"><code>geheim</code></blok></toevoegingen>";
        String file = Sample.SCHOOL.replace("<instroomdatum>", more + "<instroomdatum>").replace("key=\"10001\"", "key=\"10001\" eckid=\"https://ketenid.nl/201703/" + "a1".repeat(64) + "\"");
        String kept = Kept.write(read(file));
        assertThat(kept).contains("Noor").doesNotContain("1234", "9999", "8888", "TUR", "1.2", "foto", "noor14", "kind.example", "geheim", "ketenid", "geslacht");
        assertThat(kinds(read(file))).as("nothing is said of it either").isEqualTo(kinds(read(Sample.SCHOOL)));
    }

    @Test
    @DisplayName("with spaces around a key that is referred to finds it, and says so")
    void spaces() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("<groep key=\"g-2024-34\"/>", "<groep key=\" g-2024-34 \"/>"));
        assertThat(roster.pupils().get(1).group()).contains("g-2024-34");
        assertThat(kinds(roster)).contains(Note.Kind.SPACES).doesNotContain(Note.Kind.UNKNOWN_GROUP);
    }

    @Test
    @DisplayName("with a day where a moment should be reads on")
    void mutation_as_a_day() throws Refused {
        assertThat(read(Sample.SCHOOL.replace("2024-09-02T08:00:00", "2024-09-02")).pupils()).hasSize(3);
    }

    @Test
    @DisplayName("in a namespace is refused, with its own sentence")
    void namespace() {
        assertThat(refused(Sample.SCHOOL.replace("<EDEX ", "<EDEX xmlns=\"http://www.edustandaard.nl/edexml\" "))).isEqualTo(Note.Kind.NAMESPACE);
    }

    @Test
    @DisplayName("with a pupil without any name passes over that one")
    void no_name() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("<roepnaam>Sam</roepnaam>", ""));
        assertThat(roster.pupils()).extracting(Roster.Enrolled::key).containsExactly("10001", "#003");
        assertThat(note(roster, Note.Kind.NO_NAME).values()).containsExactly("36", "10002");
    }

    @Test
    @DisplayName("with its school code in small letters reads it in capitals, and says so")
    void small_code() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("99XX<", "99xx<"));
        assertThat(roster.code()).contains(new SchoolCode("99XX", "00"));
        assertThat(kinds(roster)).contains(Note.Kind.BRIN_LOWER);
        Roster none = read(Sample.SCHOOL.replace("<brincode>99XX<", "<brincode>vuurtoren<"));
        assertThat(none.code()).isEmpty();
        assertThat(kinds(none)).contains(Note.Kind.BRIN);
    }

    @Test
    @DisplayName("with pupils only is read")
    void pupils_only() throws Refused {
        String only = Sample.SCHOOL.replaceAll("(?s)<groepen>\\s*<groep key=\"g-2024-7a\"><naam>.*?</groepen>", "").replaceAll("(?s)<leerkrachten>.*</leerkrachten>", "")
            .replaceAll("<groep key=\"[^\"]*\"/>", "").replaceAll("<samengestelde_groepen>.*</samengestelde_groepen>", "");
        Roster roster = read(only);
        assertThat(roster.pupils()).hasSize(3).allSatisfy(it -> assertThat(it.group()).isEmpty());
        assertThat(kinds(roster)).doesNotContain(Note.Kind.UNKNOWN_GROUP);
    }

    @Test
    @DisplayName("with signs written as entities that every XML file knows is read")
    void signs() throws Refused {
        assertThat(read(Sample.SCHOOL.replace("Noor", "D&apos;Arcy &amp; Zo&#235;<![CDATA[ <3]]>")).pupils().getFirst().firstName()).isEqualTo("D'Arcy & Zoë <3");
    }

    @Test
    @DisplayName("of the old kind has a tussenvoegsel")
    void legacy() throws Refused {
        assertThat(read(Sample.SCHOOL.replace("voorvoegsel>", "tussenvoegsel>")).pupils().getFirst().lastName()).isEqualTo("van den Berg");
    }

    @Test
    @DisplayName("tells who has left: before its day, or as history")
    void left() throws Refused {
        String leaving = "<roepnaam>Sam</roepnaam><uitstroomdatum>%s</uitstroomdatum>";
        assertThat(read(Sample.SCHOOL.replace("<roepnaam>Sam</roepnaam>", leaving.formatted("2024-09-30"))).pupils().get(1).left()).contains(LocalDate.of(2024, 9, 30));
        assertThat(read(Sample.SCHOOL.replace("<roepnaam>Sam</roepnaam>", leaving.formatted("2024-10-01"))).pupils().get(1).left()).as("on the day itself").isEmpty();
        assertThat(read(Sample.SCHOOL.replace("<roepnaam>Sam</roepnaam>", leaving.formatted("2025-07-18"))).pupils().get(1).left()).as("later").isEmpty();
        assertThat(read(Sample.SCHOOL.replace("<jaargroep>3</jaargroep>", "<jaargroep>N</jaargroep>")).pupils().get(1).left()).as("history without a day").contains(LocalDate.of(2024, 9, 30));
    }

    @Test
    @DisplayName("with a mark of its encoding in front, or in another that it names, is read")
    void encodings() throws Refused {
        String rene = Sample.SCHOOL.replace("Noor", "Renée");
        byte[] marked = ("\uFEFF" + rene).getBytes(StandardCharsets.UTF_8);
        assertThat(Edexml.read(marked, TODAY).pupils().getFirst().firstName()).isEqualTo("Renée");
        byte[] windows = rene.replace("UTF-8", "windows-1252").getBytes(Charset.forName("windows-1252"));
        assertThat(Edexml.read(windows, TODAY).pupils().getFirst().firstName()).isEqualTo("Renée");
        byte[] wide = rene.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);
        assertThat(Edexml.read(wide, TODAY).pupils().getFirst().firstName()).isEqualTo("Renée");
    }

    @Test
    @DisplayName("in another encoding than it says is refused")
    void wrong_encoding() {
        assertThat(refused(Sample.SCHOOL.replace("Noor", "Renée").getBytes(Charset.forName("windows-1252")))).isEqualTo(Note.Kind.ENCODING);
    }

    @Test
    @DisplayName("whose names went through the wrong encoding asks before it goes on")
    void garbled() throws Refused {
        Roster roster = read(Sample.SCHOOL.replace("Noor", "RenÃ©e"));
        assertThat(note(roster, Note.Kind.GARBLED).asks()).isTrue();
        assertThat(kinds(read(Sample.SCHOOL.replace("Noor", "Ânia Ñuñez Øyvind")))).as("names there are").doesNotContain(Note.Kind.GARBLED);
    }

    @Test
    @DisplayName("that breaks off is refused, and tells where")
    void broken() {
        assertThat(refused(Sample.SCHOOL.substring(0, Sample.SCHOOL.length() - 200))).isEqualTo(Note.Kind.BROKEN);
        assertThat(refused(Sample.SCHOOL + "<meer/>")).as("and so is one with something behind it").isEqualTo(Note.Kind.BROKEN);
    }

    @Test
    @DisplayName("reaches for nothing outside itself")
    void entities() {
        String secret = Sample.SCHOOL.replace("<EDEX ", "<!DOCTYPE EDEX [<!ENTITY geheim SYSTEM \"file:///etc/passwd\">]><EDEX ").replace("Noor", "&geheim;");
        assertThat(refused(secret)).isEqualTo(Note.Kind.DOCTYPE);
        String laughs = Sample.SCHOOL.replace("<EDEX ", "<!DOCTYPE EDEX [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><EDEX ").replace("Noor", "&b;&b;");
        assertThat(refused(laughs)).isEqualTo(Note.Kind.DOCTYPE);
        assertThat(refused(Sample.SCHOOL.replace("<EDEX ", "<!DOCTYPE EDEX SYSTEM \"http://localhost:1/edex.dtd\"><EDEX "))).isEqualTo(Note.Kind.DOCTYPE);
    }

    @Test
    @DisplayName("nested without end is refused")
    void deep() {
        assertThat(refused("<EDEX>" + "<school>".repeat(5000))).isEqualTo(Note.Kind.BROKEN);
    }

    @Test
    @DisplayName("that is none gets a sentence of its own")
    void other_files() throws IOException {
        assertThat(sent("")).isEqualTo(Note.Kind.EMPTY);
        assertThat(sent(" \n\n ")).isEqualTo(Note.Kind.EMPTY);
        assertThat(sent("\uFEFF")).isEqualTo(Note.Kind.EMPTY);
        assertThat(sent("<html><body>Log in</body></html>")).isEqualTo(Note.Kind.ROOT);
        assertThat(sent("sleutel;naam\n1;Noor")).isEqualTo(Note.Kind.NOT_XML);
        assertThat(sent("%PDF-1.7 ...")).isEqualTo(Note.Kind.PDF);
        assertThat(refused(zip("leerlingen.xml"))).isEqualTo(Note.Kind.ARCHIVE);
        assertThat(refused(zip("[Content_Types].xml"))).isEqualTo(Note.Kind.SPREADSHEET);
        assertThat(refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})).isEqualTo(Note.Kind.SPREADSHEET);
        assertThat(refused(new byte[] {0x1F, (byte) 0x8B, 8, 0})).isEqualTo(Note.Kind.ARCHIVE);
    }

    @Test
    @DisplayName("that is far too large is not even read to its end")
    void too_large() {
        assertThatThrownBy(() -> SentFile.bytes(new java.io.InputStream() {
            private long given;

            @Override
            public int read() {
                assertThat(++given).isLessThan(SentFile.LARGEST + 65_536L);
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                given += length;
                assertThat(given).isLessThan(SentFile.LARGEST + 65_536L);
                return length;
            }
        })).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.note().kind()).isEqualTo(Note.Kind.TOO_LARGE));
    }

    @Test
    @DisplayName("without pupils is refused")
    void nobody() {
        assertThat(refused(Sample.SCHOOL.replaceAll("(?s)<leerlingen>.*</leerlingen>", "<leerlingen/>"))).isEqualTo(Note.Kind.NO_PUPILS);
        assertThat(refused("<EDEX/>")).isEqualTo(Note.Kind.YEAR);
    }

    @Test
    @DisplayName("with one child twice asks")
    void alike() throws Refused {
        String twice = Sample.SCHOOL.replace("<roepnaam>Sam</roepnaam>", "<achternaam>van den  BERG</achternaam><roepnaam>noor</roepnaam><geboortedatum>2014-03-09</geboortedatum>");
        assertThat(note(read(twice), Note.Kind.ALIKE).asks()).isTrue();
    }

    @Test
    @DisplayName("with birthdays that cannot be leaves them empty")
    void birthdays() throws Refused {
        for (String day : List.of("2031-01-01", "1960-01-01", "09-03-2014", "2014-02-30")) {
            Roster roster = read(Sample.SCHOOL.replace("2014-03-09", day));
            assertThat(roster.pupils().getFirst().born()).as(day).isEmpty();
            assertThat(kinds(roster)).contains(Note.Kind.BIRTHDAY);
        }
    }

    @ParameterizedTest
    @EnumSource(Note.Kind.class)
    @DisplayName("is told about in both languages, with what to do")
    void sentences(Note.Kind kind) {
        for (Language language : Language.values()) {
            assertThat(Words.in(language).say(kind.text())).isNotBlank();
            assertThat(Words.in(language).say(kind.text() + ".do")).isNotBlank();
        }
    }

    private static Roster read(String file) throws Refused {
        return Edexml.read(Sample.bytes(file), TODAY);
    }

    private static Note.Kind sent(String file) {
        return refused(Sample.bytes(file));
    }

    private static Note.Kind refused(String file) {
        return refused(Sample.bytes(file));
    }

    private static Note.Kind refused(byte[] file) {
        return catchThrowableOfType(Refused.class, () -> Edexml.read(SentFile.bytes(new ByteArrayInputStream(file)), TODAY)).note().kind();
    }

    private static List<Note.Kind> kinds(Roster roster) {
        return roster.notes().stream().map(Note::kind).toList();
    }

    private static Note note(Roster roster, Note.Kind kind) {
        return roster.notes().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
