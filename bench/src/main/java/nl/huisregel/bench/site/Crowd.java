package nl.huisregel.bench.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of one board who are there on an evening: parents who are signed in, and a teacher with a draft where there is one. */
record Crowd(String board, String address, String news, String classPage, List<String> pictures, List<Parent> parents, BlockingQueue<Parent> answering, Optional<Load.Page> draft) {

    private static final String COOKIE = "huisregel=";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern ASKED = Pattern.compile("name=\"([a-z_]+\\.(?:photo|film|sound))\"");
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

    private static final String PARENTS = """
        with page as (
            select t.group_id from placement l join post t on t.board_id = l.board_id and t.id = l.post_id
            where l.board_id = ? and l.state = 'live' and l.channel = 'class_page' group by 1 order by t.group_id limit 1)
        select c.slug, g.guardian_id, g.pupil_id, page.group_id
        from page
        join class_group k on k.id = page.group_id
        join location c on c.board_id = k.board_id and c.id = k.location_id
        join enrolment e on e.board_id = k.board_id and e.group_id = k.id
        join guardianship g on g.board_id = e.board_id and g.pupil_id = e.pupil_id and g.authority = 'yes'
        join account a on a.board_id = g.board_id and a.person_id = g.guardian_id
        where k.board_id = ? and current_date between g.from_day and coalesce(g.until_day, 'infinity') and current_date between e.from_day and coalesce(e.until_day, 'infinity')
        order by g.relation desc, g.pupil_id limit 12
        """;
    private static final String PICTURES = "select o.placement_id, o.picture_id from picture_on_show o where o.board_id = ? and o.group_id = ? and o.channel = 'class_page' limit 20";
    private static final String DRAFT = """
        select t.author_id, t.id from post t join employment w on w.board_id = t.board_id and w.person_id = t.author_id and w.role = 'teacher'
        where t.board_id = ? and not exists (select from placement l where l.board_id = t.board_id and l.post_id = t.id)
        and (select count(*) from post_picture p where p.board_id = t.board_id and p.post_id = t.id) = 5 limit 1
        """;

    /** @param child the page on which this parent is asked */
    record Parent(String cookie, String child) {
    }

    /** Nobody where no parent of the board has a class page to open. */
    static Optional<Crowd> of(App app, Connection connection, UUID board, String slug) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(PARENTS)) {
            asking.setObject(1, board);
            asking.setObject(2, board);
            ResultSet row = asking.executeQuery();
            List<Parent> parents = new ArrayList<>();
            String school = "";
            UUID group = null;
            while (row.next()) {
                school = row.getString(1);
                group = row.getObject(4, UUID.class);
                parents.add(new Parent(session(connection, board, row.getObject(2, UUID.class), "GUARDIAN"), "/kinderen/" + row.getString(3) + "/toestemming"));
            }
            return parents.isEmpty() ? Optional.empty() : Optional.of(new Crowd(slug, app.address(), "/scholen/" + school + "/nieuws", "/groepen/" + group, pictures(connection, board, group, school),
                parents, new LinkedBlockingQueue<>(parents), draft(app, connection, board)));
        }
    }

    private static List<String> pictures(Connection connection, UUID board, UUID group, String school) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(PICTURES)) {
            asking.setObject(1, board);
            asking.setObject(2, group);
            ResultSet row = asking.executeQuery();
            List<String> pictures = new ArrayList<>();
            while (row.next()) {
                pictures.add("/beeld/" + school + "/" + row.getString(1) + "/" + row.getString(2) + "/klein");
            }
            return pictures;
        }
    }

    private static Optional<Load.Page> draft(App app, Connection connection, UUID board) throws SQLException {
        try (PreparedStatement asking = connection.prepareStatement(DRAFT)) {
            asking.setObject(1, board);
            ResultSet row = asking.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            String path = "/berichten/" + row.getString(2);
            String session = session(connection, board, row.getObject(1, UUID.class), "TEACHER");
            Visitor author = Visitor.with(app, session.substring(COOKIE.length()));
            List<Map.Entry<String, String>> form = Visitor.form(author.get(path), path);
            return Optional.of(new Load.Page("check", app.address() + path, session, Visitor.encoded(form)));
        }
    }

    /** Signed in without the door, which in the demo stands open to a few people only: what a session holds is one line of text. */
    private static String session(Connection connection, UUID board, UUID person, String hat) throws SQLException {
        String id = UUID.randomUUID().toString();
        byte[] capacity = (board + "/" + person + "/" + hat).getBytes(StandardCharsets.UTF_8);
        byte[] kept = new byte[7 + capacity.length];
        System.arraycopy(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 0x74, (byte) (capacity.length >> 8), (byte) capacity.length}, 0, kept, 0, 7);
        System.arraycopy(capacity, 0, kept, 7, capacity.length);
        long now = System.currentTimeMillis();
        try (PreparedStatement session = connection.prepareStatement("insert into spring_session values (?, ?, ?, ?, 28800, ?)");
             PreparedStatement attribute = connection.prepareStatement("insert into spring_session_attributes values (?, 'capacity', ?)")) {
            session.setString(1, id);
            session.setString(2, id);
            session.setLong(3, now);
            session.setLong(4, now);
            session.setLong(5, now + 28_800_000);
            session.execute();
            attribute.setString(1, id);
            attribute.setBytes(2, kept);
            attribute.execute();
        }
        return COOKIE + Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    void readNews() {
        fetch(Load.Page.of("news", address + news, ""));
    }

    void openClassPage(int turn) {
        fetch(Load.Page.of("class page", address + classPage, parents.get(turn % parents.size()).cookie()));
    }

    void lookAtPicture(int turn) {
        if (pictures.isEmpty()) {
            openClassPage(turn);
        } else {
            fetch(Load.Page.of("picture", address + pictures.get(turn % pictures.size()), parents.get(turn % parents.size()).cookie()));
        }
    }

    void check(int turn) {
        draft.ifPresentOrElse(Crowd::fetch, () -> openClassPage(turn));
    }

    /** Opens the question and answers yes to all of it. No parent answers twice at once: the second would be told that the first was there. */
    void answer(int turn) {
        Parent parent = answering.poll();
        if (parent == null) {
            openClassPage(turn);
            return;
        }
        try {
            String page = fetch(Load.Page.of("question", address + parent.child(), parent.cookie()));
            List<Map.Entry<String, String>> form = new ArrayList<>(Visitor.form(page, parent.child()));
            form.removeIf(field -> ASKED.matcher("name=\"" + field.getKey() + "\"").matches());
            Matcher asked = ASKED.matcher(page);
            asked.results().map(found -> found.group(1)).distinct().forEach(spot -> form.add(Map.entry(spot, "ja")));
            fetch(new Load.Page("answer", address + parent.child(), parent.cookie(), Visitor.encoded(form)));
        } finally {
            answering.add(parent);
        }
    }

    /** The page, or where it sends one; anything else is an error. */
    static String fetch(Load.Page page) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page.url())).timeout(PATIENCE);
        if (!page.cookie().isEmpty()) {
            request.header("Cookie", page.cookie());
        }
        if (!page.body().isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(page.body()));
            if (page.name().equals("check")) {
                request.header("HX-Request", "true");
            }
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            boolean sentOn = answer.statusCode() == 302 || answer.statusCode() == 303;
            if (answer.statusCode() != 200 && !(page.name().equals("answer") && sentOn)) {
                throw new IllegalStateException(page.name() + " at " + page.url() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
