package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.huisregel.access.Data;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Openings;
import nl.huisregel.cast.Client;
import nl.huisregel.database.InDemo;
import nl.huisregel.digest.Digested;
import nl.huisregel.mail.Delivered;
import nl.huisregel.promises.Crawl.Got;
import nl.huisregel.promises.Crawl.Reader;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Everybody sees what the table {@link Sensitive} says, and nothing else. A token is put in every sensitive column of every board, and a stranger and
 * every hat, at this school, another school and another board, open every page, feed and file they can reach. A token that turns up with somebody,
 * or on a page, for whom the table does not say it is a leak. So is one in the log.
 */
@InDemo
@TestPropertySource(properties = "test.database=of the canaries only")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanariesTest {

    private static final Pattern TOKEN = Pattern.compile("zq[a-z]{5}qz", Pattern.CASE_INSENSITIVE);

    /** What a form has people type. */
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([a-zA-Z_.-]+)\"");

    static final List<Reader> READERS = List.of(
        new Reader("", Optional.empty(), "", ""),
        new Reader("Meester Joris", Optional.of(Hat.TEACHER), "vlierboog", "de-regenton"),
        new Reader("Ruud", Optional.of(Hat.SUPPORT), "vlierboog", "de-regenton"),
        new Reader("Tess", Optional.of(Hat.TRAINEE), "vlierboog", "de-regenton"),
        new Reader("Juf Mirjam", Optional.of(Hat.COORDINATOR), "vlierboog", "de-regenton"),
        new Reader("Gerrit", Optional.of(Hat.CONFIDENTIAL_CONTACT), "vlierboog", "de-regenton"),
        new Reader("Juf Hanneke", Optional.of(Hat.HEAD), "vlierboog", "de-regenton"),
        new Reader("Ruud", Optional.of(Hat.HEAD), "vlierboog", "de-regenton", true),
        new Reader("Samira", Optional.of(Hat.GUARDIAN), "vlierboog", "de-regenton"),
        new Reader("Niels", Optional.of(Hat.GUARDIAN), "vlierboog", ""),
        new Reader("Noor", Optional.of(Hat.CLASS_PUPIL), "vlierboog", "de-regenton"),
        new Reader("Juf Lotte", Optional.of(Hat.TEACHER), "vlierboog", "het-hazelhout"),
        new Reader("Finn", Optional.of(Hat.PUPIL), "vlierboog", "het-hazelhout"),
        new Reader("Wouter Terpstra", Optional.of(Hat.BOARD_MEMBER), "vlierboog", ""),
        new Reader("Anouk Ruiter", Optional.of(Hat.PRIVACY_OFFICER), "vlierboog", ""),
        new Reader("Petra Lindeman", Optional.of(Hat.ADMINISTRATOR), "vlierboog", ""),
        new Reader("Meester Daan", Optional.of(Hat.TEACHER), "waterkant", "de-strandlamp"),
        new Reader("Jeltje", Optional.of(Hat.GUARDIAN), "waterkant", "de-strandlamp"));

    /** The door of the demo names its invented people to whoever stands before it; no school has it. */
    private static final Set<String> OF_THE_DEMO = Set.of("/kies");

    /** Nobody gets a page there on this walk, and why. */
    private static final Map<String, String> NOT_REACHED = Map.ofEntries(
        Map.entry("/begin/{token}", "the one-time link of an installation without anybody"),
        Map.entry("/berichten/{post}/met-de-hand/beeld/{picture}", "a picture alone, where a post that is being put on an account has one"),
        Map.entry("/error", "what the server itself shows"),
        Map.entry("/", "leads on"), Map.entry("/van-mij", "leads on"),
        Map.entry("/aanmelden/via/{provider}", "a demo has no provider"), Map.entry("/aanmelden/via/{provider}/terug", "a demo has no provider"),
        Map.entry("/bevestigen/via/{provider}", "a demo has no provider"),
        Map.entry("/taal/{language:nl|en}", "leads back"));

    @LocalServerPort int port;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired School school;
    @Autowired Directory directory;
    @Autowired Environment environment;
    @Autowired org.springframework.context.ApplicationContext application;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private DataSource owner;
    private List<Canary> canaries;
    private List<Got> got;
    private List<String> secrets;
    private List<String> forms;

    @BeforeAll
    void crawl() throws Exception {
        owner = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        var scene = new Scene(owner, directory.boards().stream().filter(board -> board.slug().equals("vlierboog")).findFirst().orElseThrow().id());
        scene.set();
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
        var between = new Between(port, scene);
        between.begin();
        scene.passkey();
        var openings = Openings.at(school, directory, List.of("de-regenton", "het-hazelhout", "de-strandlamp")).values().stream().flatMap(Collection::stream).toList();
        openings = Stream.concat(openings.stream(), Stream.concat(scene.addresses().stream(), between.openings().stream())).toList();
        forms = Openings.forms(school, directory, "de-regenton");
        canaries = new ArrayList<>(new Planting(owner).plant(directory.boards()));
        var crawl = new Crawl(port, routes(), openings);
        try (var readers = Executors.newFixedThreadPool(3)) {
            var walks = readers.invokeAll(READERS.stream().map(reader -> (Callable<List<Got>>) () -> crawl.as(reader)).toList());
            got = new ArrayList<>();
            for (var walk : walks) {
                got.addAll(walk.get());
            }
        }
        got.addAll(between.visit());
        secrets = between.secrets();
    }

    @Test
    @DisplayName("every column of text says who may see it, and every row of the table is of a column")
    void every_column_is_in_the_table() {
        var columns = Planting.columns(JdbcClient.create(owner));
        assertThat(columns).allSatisfy(column -> assertThat(Sensitive.ROWS).as("who may see " + column + "?").anyMatch(row -> row.column().equals(column)));
        assertThat(Sensitive.ROWS).extracting(Sensitive.Row::column).filteredOn(column -> !column.equals("person.born")).allSatisfy(column -> assertThat(columns).contains(column));
        assertThat(Sensitive.ROWS.stream().filter(Sensitive.Row::planted).map(Sensitive.Row::column).filter(column -> !column.equals("person.born")))
            .as("there is something to plant in").allSatisfy(column -> assertThat(canaries).anyMatch(canary -> canary.column().equals(column)));
    }

    @Test
    @DisplayName("no column may be shown to somebody whom the table of rights does not name for its kind of data")
    void the_table_of_rights_says_so_too() {
        // What is kept of oneself everybody gets to take along, whatever kind it is (AVG 15); so does who packs it for them.
        Sensitive.ROWS.stream().filter(row -> !row.hats().isEmpty() && row.routes().stream().noneMatch(route -> route.startsWith("POST "))).forEach(row -> {
            var kinds = Stream.of(Data.values()).filter(data -> data.tables().contains(row.column().substring(0, row.column().indexOf('.')))).toList();
            assertThat(kinds).as("of which kind of data is " + row.column() + "?").isNotEmpty();
            assertThat(row.hats()).as(row.column() + " is not for everybody").allSatisfy(hat -> assertThat(kinds).anyMatch(kind -> kind.isOf(hat)));
        });
    }

    @Test
    @DisplayName("nobody sees what the table does not say")
    void nobody_sees_more() throws IOException {
        var byToken = canaries.stream().collect(Collectors.toMap(Canary::token, Function.identity()));
        var strays = new TreeSet<String>();
        var seen = new TreeMap<String, Set<String>>();
        for (var one : got) {
            if (OF_THE_DEMO.contains(one.route())) {
                continue;
            }
            TOKEN.matcher(one.text()).results().map(found -> byToken.get(found.group().toLowerCase(Locale.ROOT))).distinct().forEach(canary -> {
                seen.computeIfAbsent(canary.says(), _ -> new TreeSet<>()).add(who(one.reader()) + " " + one.route());
                if (!allowed(canary, one)) {
                    strays.add(canary.says() + ": seen by " + who(one.reader()) + " at " + one.route());
                }
            });
        }
        Files.createDirectories(Path.of("target", "histories"));
        Files.write(Path.of("target", "histories", "P6-strays.txt"), strays);
        Files.write(Path.of("target", "histories", "P6-seen.txt"), seen.entrySet().stream().map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue())).toList());
        System.out.printf("P6 canaries: %d tokens in %d columns, %d answers read, %d tokens seen, %d strays%n", canaries.size(),
            canaries.stream().map(Canary::column).distinct().count(), got.size(), seen.size(), strays.size());
        assertThat(strays).isEmpty();
        assertThat(seen).as("the walk comes where there is something to see").hasSizeGreaterThan(30);
    }

    @Test
    @DisplayName("no birthday of a pupil is on any page")
    void no_birthdays() {
        for (var board : directory.boards()) {
            // In what somebody takes along of themselves it stands, and must.
            var born = nl.huisregel.database.TestDatabase.fence(owner).reading(board.id(), () -> JdbcClient.create(owner).sql("select distinct born from person where board_id = :board and born is not null")
                .param("board", board.id().value()).query(LocalDate.class).list());
            var written = born.stream().flatMap(CanariesTest::written).toList();
            assertThat(got.stream().filter(one -> !one.route().startsWith("POST ")).filter(one -> written.stream().anyMatch(one.text()::contains)).map(one -> who(one.reader()) + " at " + one.path())).isEmpty();
        }
    }

    @Test
    @DisplayName("what opens something stands nowhere in the clear: no password, no code, no link, in no column and no file; nor a column of a file that nobody asked for")
    void nothing_that_opens() {
        assertThat(secrets).hasSizeGreaterThan(12);
        var traces = new Traces(owner, Path.of(environment.getRequiredProperty("huisregel.data")));
        assertThat(traces.reach()).as("columns to look in").isGreaterThan(200);
        var vlierboog = directory.boards().stream().filter(board -> board.slug().equals("vlierboog")).findFirst().orElseThrow().id();
        assertThat(traces.of(vlierboog, secrets)).isEmpty();
        assertThat(traces.of(vlierboog, List.of("uittreksel"))).as("what may stand there is found").isNotEmpty();
        assertThat(log.list).extracting(CanariesTest::said).noneMatch(line -> secrets.stream().anyMatch(line::contains));
    }

    @Test
    @DisplayName("a mail, as a mail server gets it, holds an address, what the board is called, and nothing else of anybody")
    void nothing_in_a_mail() throws IOException {
        var made = canaries.stream().collect(Collectors.toMap(Canary::token, Function.identity()));
        var morning = nl.huisregel.mail.HandClock.onAWorkingMorning();
        assertThat(Digested.at(application, morning)).as("digests").isGreaterThan(3);
        var mails = Delivered.everything(application, morning);
        assertThat(mails).as("delivered").hasSizeGreaterThan(3);
        Files.write(Path.of("target", "histories", "P6-mails.txt"), mails);
        // In the demo an address is made of the name; elsewhere the school holds it.
        var columns = mails.stream().map(mail -> mail.replaceAll("(?m)^(To|Received):.*(\\R\\s.*)*", "")).flatMap(mail -> TOKEN.matcher(mail).results().map(found -> made.get(found.group().toLowerCase(Locale.ROOT)).column())).collect(Collectors.toCollection(TreeSet::new));
        assertThat(columns).isSubsetOf("board.name", "contact.email", "login.email", "mail.address", "mail.subject", "mail.body", "mail.link_text").contains("board.name");
    }

    @Test
    @DisplayName("no log holds what people wrote or are called")
    void nothing_in_the_log() {
        Client.as(port, "Meester Joris").post("/berichten/onzin", Map.of("titel", "x"));
        assertThat(log.list).extracting(CanariesTest::said).noneMatch(line -> TOKEN.matcher(line).find());
    }

    @Test
    @DisplayName("whatever is typed in whatever form, wrong or right, is in no log")
    void nothing_typed_in_the_log() {
        var fields = got.stream().flatMap(one -> FIELD.matcher(one.text()).results().map(field -> field.group(1))).filter(name -> !name.startsWith("_")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields).hasSizeGreaterThan(60).contains("password", "woorden", "naam");
        var typed = fields.stream().collect(Collectors.toMap(Function.identity(), _ -> "zqbdfghqz"));
        var forms = this.forms.stream().filter(path -> !path.startsWith("/afmelding") && !path.startsWith("/kies")).toList();
        for (var who : List.of("Juf Hanneke", "Petra", "Samira")) {
            var client = Client.as(port, who);
            forms.forEach(path -> client.post(path, typed));
        }
        assertThat(log.list).hasSizeGreaterThan(1).extracting(CanariesTest::said).noneMatch(line -> line.contains("zqbdfghqz"));
    }

    /** All of a line: what it says, what it was given, and what went wrong down to the first cause. */
    private static String said(ILoggingEvent event) {
        var text = new StringBuilder(event.getFormattedMessage()).append(event.getMDCPropertyMap()).append(event.getKeyValuePairs());
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append('\n').append(thrown.getMessage());
        }
        return text.toString();
    }

    @Test
    @DisplayName("the walk came everywhere")
    void everywhere() {
        var reached = got.stream().filter(one -> one.text().startsWith("200")).map(Got::route).collect(Collectors.toSet());
        var missed = routes().stream().map(PathPattern::getPatternString).filter(route -> !reached.contains(route)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missed).isEqualTo(new TreeSet<>(NOT_REACHED.keySet()));
    }

    private static boolean allowed(Canary canary, Got one) {
        var rows = Sensitive.rows(canary.column(), canary.of());
        assertThat(rows).as("who may see " + canary.says() + "?").isNotEmpty();
        var reader = one.reader();
        // One's own goes along from every school of the board one works at.
        boolean own = one.route().equals("POST /mijn-gegevens/download");
        boolean near = reader.board().equals(canary.board()) && (reader.everywhere() || own || canary.school().filter(at -> !at.equals(reader.school())).isEmpty());
        return rows.stream().anyMatch(row -> row.opens(one.route()) || near && reader.hat().filter(hat -> row.allows(hat, one.route())).isPresent());
    }

    private static String who(Reader reader) {
        return reader.hat().map(hat -> hat + (reader.school().isEmpty() ? "" : " of " + reader.school())).orElse("a stranger");
    }

    private static Stream<String> written(LocalDate day) {
        return Stream.of(day.toString(), day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"))), day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)),
            day.format(DateTimeFormatter.ofPattern("dd-MM-yyyy")));
    }

    private List<PathPattern> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .filter(info -> info.getMethodsCondition().getMethods().isEmpty() || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
            .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream()).distinct().toList();
    }
}
