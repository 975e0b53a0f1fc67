package nl.huisregel.promises;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.huisregel.access.Hat;
import nl.huisregel.cast.Client;
import nl.huisregel.promises.Crawl.Got;
import nl.huisregel.promises.Crawl.Reader;

/** What is done in two steps: what stands in the database between them, and the pages that are there between them only. All by the ways of the product. */
final class Between {

    static final String PASSWORD = "wilgenkatjes boven de sloot";
    private static final Pattern LINK = Pattern.compile("(/welkom/[A-Za-z0-9_.-]+)<");
    private static final Pattern LETTER = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\" dir=\"ltr\">([A-Z2-7 ]+)<");
    private static final Pattern CLASS = Pattern.compile("<p class=\"big\" dir=\"ltr\">([0-9A-Z -]+)</p>");

    private final int port;
    private final Scene scene;
    private final List<String> secrets = new ArrayList<>();
    private final List<String> openings = new ArrayList<>();
    private final Client petra;
    private String letter = "";
    private String classCode = "";
    private String byHand = "";

    Between(int port, Scene scene) {
        this.port = port;
        this.scene = scene;
        this.petra = Client.as(port, "Petra");
    }

    /** What opens something, as it was shown or typed: it may stand nowhere in the clear. */
    List<String> secrets() {
        return secrets;
    }

    List<String> openings() {
        return openings;
    }

    /** Before anything is planted. */
    void begin() {
        account(scene.joris(), "joris.maas@school.example");
        openings.add(invite(scene.ruud(), "ruud@school.example").link() + "/code");
        petra.get("/collegas");
        petra.post("/collegas/" + scene.tess() + "/uitnodiging", Map.of("hoe", "mail", "adres", "tess@school.example"));
        openings.add(takenIn());
        letter();
        classCode();
        byHand = scene.addresses().stream().filter(one -> one.endsWith("/met-de-hand")).findFirst().orElseThrow();
    }

    /** A name, a password and a telephone for this person of the staff. */
    private void account(UUID person, String email) {
        var begun = invite(person, email);
        var code = nl.huisregel.login.Telephone.code(begun.secret(), java.time.Instant.now());
        var done = begun.browser().post(begun.link() + "/code", Map.of("code", code));
        Pattern.compile("<li><code>([A-Z2-7-]+)</code>").matcher(done.body()).results().forEach(found -> secrets.add(found.group(1)));
    }

    private record Begun(Client browser, String link, String secret) {
    }

    /** The first of two pages: a name and a password lie beside the link until the second proves the telephone. */
    private Begun invite(UUID person, String email) {
        petra.get("/collegas");
        var link = found(LINK, petra.post("/collegas/" + person + "/uitnodiging", Map.of()).body());
        var browser = Client.stranger(port);
        browser.get(link);
        browser.post(link, Map.of("email", email, "password", PASSWORD));
        var secret = found(SECRET, browser.get(link + "/code").body()).replace(" ", "");
        secrets.addAll(List.of(link.substring("/welkom/".length()), PASSWORD, secret));
        return new Begun(browser, link, secret);
    }

    /** A table of guardians that was sent in and not confirmed yet, with a column that nobody asked for. */
    private String takenIn() {
        petra.get("/leerlingen/inlezen?soort=ouders");
        var file = "Sleutel;Naam ouder;E-mail;Relatie;Gezag;Bron;BSN\n10001;Els Zaaigoed;els@thuis.example;moeder;ja;uittreksel;999990019zq\n";
        secrets.add("999990019zq");
        var answer = petra.upload("/leerlingen/inlezen", Map.of("school", scene.school().toString(), "soort", "ouders"), "bestand", file.getBytes(StandardCharsets.UTF_8));
        return to(answer);
    }

    private void letter() {
        petra.get("/ouders");
        petra.post("/ouders/personen/" + scene.samira() + "/brief", Map.of());
        letter = found(LETTER, Crawl.text(petra.bytes("/ouders/personen/" + scene.samira() + "/brief.pdf")), 0);
        secrets.add(letter);
        secrets.add(letter.replace("-", ""));
    }

    /** The code of group 5, shown until the end of the lesson. */
    private void classCode() {
        var joris = Client.as(port, "Meester Joris");
        joris.get("/klascode/" + scene.group());
        joris.post("/klascode/" + scene.group(), Map.of("tot", "les"));
        classCode = found(CLASS, joris.get("/klascode/" + scene.group()).body()).strip();
    }

    /** The pages, once tokens are planted. Whoever stands there is named by what they have in hand. */
    List<Got> visit() {
        var got = new ArrayList<Got>();
        var samira = Client.stranger(port);
        samira.get("/brief");
        samira.post("/brief", Map.of("code", letter));
        got.add(page(new Reader("Samira", Optional.of(Hat.GUARDIAN), "vlierboog", "de-regenton"), samira, "/brief/wie"));
        var joris = Client.stranger(port);
        joris.get("/aanmelden");
        joris.post("/aanmelden", Map.of("email", scene.login(), "password", PASSWORD));
        got.add(page(new Reader("Joris", Optional.of(Hat.TEACHER), "vlierboog", "de-regenton"), joris, "/aanmelden/code"));
        var noor = Client.stranger(port);
        noor.get("/klas");
        noor.post("/klas", Map.of("code", classCode, "naam", scene.called("Noor")));
        got.add(page(new Reader("Noor", Optional.of(Hat.CLASS_PUPIL), "vlierboog", "de-regenton"), noor, "/klas/plaatjes"));
        var mailed = Client.stranger(port);
        mailed.get("/aanmelden/mail");
        mailed.post("/aanmelden/mail", Map.of("email", "iemand@elders.example"));
        got.add(page(new Reader("", Optional.empty(), "", ""), mailed, "/aanmelden/mail/code"));
        got.addAll(held());
        got.addAll(byHand());
        got.add(over());
        got.add(orphan());
        return got;
    }

    /** A picture that a report holds is the head's to look at. */
    private List<Got> held() {
        var hung = scene.onShow();
        var stranger = Client.stranger(port);
        stranger.get("/melden/de-regenton/" + hung.placement() + "?foto=" + hung.picture());
        stranger.post("/melden/de-regenton/" + hung.placement(), Map.of("foto", hung.picture(), "kind", "ja"));
        var hanneke = Client.as(port, "Juf Hanneke");
        return Pattern.compile("/meldingen/[0-9a-f-]{36}").matcher(hanneke.get("/meldingen").body()).results().map(java.util.regex.MatchResult::group).distinct()
            .map(report -> page(new Reader("Juf Hanneke", Optional.of(Hat.HEAD), "vlierboog", "de-regenton"), hanneke, report + "/beeld/klein", "/meldingen/{report}/beeld/{size}")).toList();
    }

    /** A post on its way to an account of the school, in the hands of who wrote it. */
    private List<Got> byHand() {
        var got = new ArrayList<Got>();
        var reader = new Reader("Meester Joris", Optional.of(Hat.TEACHER), "vlierboog", "de-regenton");
        var joris = Client.as(port, "Meester Joris");
        joris.get("/berichten");
        joris.post(byHand, Map.of("doe", "ook"));
        got.add(page(reader, joris, byHand, "/berichten/{id}/met-de-hand"));
        Pattern.compile(byHand + "/beeld/[0-9a-f-]{36}").matcher(got.getFirst().text()).results().limit(1)
            .forEach(picture -> got.add(page(reader, joris, picture.group(), "/berichten/{post}/met-de-hand/beeld/{picture}")));
        return got;
    }

    /** A role ends while its page is open. */
    private Got over() {
        var fatima = Client.as(port, "Juf Fatima");
        scene.endWorkOf("Fatima");
        return page(new Reader("Juf Fatima", Optional.of(Hat.TEACHER), "vlierboog", "de-regenton"), fatima, "/rol-voorbij");
    }

    /** What somebody set ready, and then left. */
    private Got orphan() {
        var path = "/klaargezet/" + scene.setReadyBy("Fatima");
        return page(new Reader("Juf Hanneke", Optional.of(Hat.HEAD), "vlierboog", "de-regenton"), Client.as(port, "Juf Hanneke"), path, "/klaargezet/{placement}");
    }

    private static Got page(Reader reader, Client client, String path) {
        return page(reader, client, path, path);
    }

    private static Got page(Reader reader, Client client, String path, String route) {
        var answer = client.bytes(path);
        return new Got(reader, route, path, answer.statusCode() + "\n" + answer.headers().map() + "\n" + Crawl.text(answer));
    }

    private static String found(Pattern what, String where) {
        return found(what, where, 1);
    }

    private static String found(Pattern what, String where, int group) {
        var found = what.matcher(where);
        if (!found.find()) {
            throw new IllegalStateException("No " + what + " in " + where);
        }
        return found.group(group);
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(answer.body())).replaceFirst("https?://[^/]*", "");
    }
}
