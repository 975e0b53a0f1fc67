package nl.huisregel.access;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;

/**
 * One row for each route of the application. A route without a row fails {@link RoutesTest}, and so
 * does a row without a route: a module that adds a route adds its row here.
 */
class RouteExamples {

    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private final School school;
    private final Directory directory;

    RouteExamples(School school, Directory directory) {
        this.school = school;
        this.directory = directory;
    }

    /**
     * How to call a route.
     *
     * @param path the address for a thing of the location with this slug; the same for all where the route is nobody's
     * @param fenced whether what it is about belongs to a location, so that others must not find it
     * @param hidden whether it belongs to one person, so that nobody else finds it, of whatever hat
     */
    record Row(UnaryOperator<String> path, boolean fenced, boolean hidden) {}

    Map<String, Row> rows() {
        return Map.ofEntries(
            nobodys("GET /", "/"),
            nobodys("GET /kies", "/kies"),
            nobodys("POST /kies", "/kies"),
            nobodys("POST /afmelding", "/afmelding"),
            nobodys("GET /ik", "/ik"),
            nobodys("POST /ik/hoedanigheid", "/ik/hoedanigheid?hat=PUPIL"),
            nobodys("GET /start", "/start"),
            nobodys("GET /vandaag", "/vandaag"),
            nobodys("GET /berichten", "/berichten"),
            nobodys("POST /berichten", "/berichten"),
            somebodys("GET /berichten/{id}", "/berichten/" + NOTHING),
            somebodys("POST /berichten/{id}", "/berichten/" + NOTHING),
            somebodys("GET /berichten/{id}/plaatsing", "/berichten/" + NOTHING + "/plaatsing"),
            somebodys("POST /berichten/{id}/plaatsing", "/berichten/" + NOTHING + "/plaatsing"),
            somebodys("POST /berichten/{id}/moment", "/berichten/" + NOTHING + "/moment"),
            somebodys("POST /berichten/{id}/moment/nu", "/berichten/" + NOTHING + "/moment/nu"),
            somebodys("POST /berichten/{id}/moment/einde", "/berichten/" + NOTHING + "/moment/einde"),
            somebodys("GET /klaargezet/{placement}", "/klaargezet/" + NOTHING),
            somebodys("POST /klaargezet/{placement}/overname", "/klaargezet/" + NOTHING + "/overname"),
            somebodys("POST /klaargezet/{placement}/gezien", "/klaargezet/" + NOTHING + "/gezien"),
            somebodys("POST /berichten/{id}/twijfels", "/berichten/" + NOTHING + "/twijfels"),
            nobodys("GET /twijfels", "/twijfels"),
            somebodys("GET /twijfels/{id}", "/twijfels/" + NOTHING),
            somebodys("POST /twijfels/{id}/antwoord", "/twijfels/" + NOTHING + "/antwoord"),
            somebodys("POST /twijfels/{id}/terugname", "/twijfels/" + NOTHING + "/terugname"),
            somebodys("GET /twijfels/{doubt}/beeld/{picture}/{size}", "/twijfels/" + NOTHING + "/beeld/" + NOTHING + "/klein"),
            nobodys("GET /vervanging", "/vervanging"),
            nobodys("POST /vervanging", "/vervanging"),
            somebodys("POST /vervanging/{deputy}/einde", "/vervanging/" + NOTHING + "/einde"),
            somebodys("POST /berichten/{id}/prullenbak", "/berichten/" + NOTHING + "/prullenbak"),
            somebodys("GET /berichten/{id}/vergelijking", "/berichten/" + NOTHING + "/vergelijking"),
            somebodys("GET /berichten/{id}/met-de-hand", "/berichten/" + NOTHING + "/met-de-hand"),
            somebodys("POST /berichten/{id}/met-de-hand", "/berichten/" + NOTHING + "/met-de-hand"),
            somebodys("GET /berichten/{post}/met-de-hand/beeld/{picture}", "/berichten/" + NOTHING + "/met-de-hand/beeld/" + NOTHING),
            somebodys("GET /berichten/{id}/elders", "/berichten/" + NOTHING + "/elders"),
            somebodys("GET /berichten/{id}/elders/{standing}", "/berichten/" + NOTHING + "/elders/" + NOTHING),
            somebodys("POST /berichten/{id}/elders/{standing}", "/berichten/" + NOTHING + "/elders/" + NOTHING),
            nobodys("GET /accounts", "/accounts"),
            somebodys("POST /accounts", "/accounts?school=" + NOTHING),
            somebodys("POST /accounts/{account}", "/accounts/" + NOTHING),
            somebodys("POST /accounts/{account}/einde", "/accounts/" + NOTHING + "/einde"),
            somebodys("GET /berichten/{id}/verwijdering", "/berichten/" + NOTHING + "/verwijdering"),
            somebodys("POST /berichten/{id}/verwijdering", "/berichten/" + NOTHING + "/verwijdering"),
            somebodys("GET /berichten/{id}/verbetering", "/berichten/" + NOTHING + "/verbetering"),
            somebodys("POST /berichten/{id}/verbetering", "/berichten/" + NOTHING + "/verbetering"),
            somebodys("GET /berichten/{id}/gebeurd", "/berichten/" + NOTHING + "/gebeurd"),
            somebodys("POST /berichten/{id}/gebeurd", "/berichten/" + NOTHING + "/gebeurd"),
            nobodys("GET /berichten-van-school", "/berichten-van-school"),
            somebodys("GET /berichten-van-school/{id}", "/berichten-van-school/" + NOTHING),
            nobodys("GET /weggegooid", "/weggegooid"),
            nobodys("POST /weggegooid", "/weggegooid"),
            nobodys("GET /melden/{slug}/{placement}", "/melden/de-regenton/" + NOTHING),
            nobodys("POST /melden/{slug}/{placement}", "/melden/de-regenton/" + NOTHING),
            nobodys("GET /mijn-meldingen", "/mijn-meldingen"),
            nobodys("GET /meldingen", "/meldingen"),
            somebodys("GET /meldingen/{report}", "/meldingen/" + NOTHING),
            somebodys("POST /meldingen/{report}", "/meldingen/" + NOTHING),
            somebodys("GET /meldingen/{report}/beeld/{size}", "/meldingen/" + NOTHING + "/beeld/klein"),
            somebodys("GET /berichten/{id}/foto/{picture}/bewerking", "/berichten/" + NOTHING + "/foto/" + NOTHING + "/bewerking"),
            somebodys("POST /berichten/{id}/foto/{picture}/bewerking", "/berichten/" + NOTHING + "/foto/" + NOTHING + "/bewerking"),
            somebodys("GET /berichten/{id}/foto/{picture}/aanwijzing", "/berichten/" + NOTHING + "/foto/" + NOTHING + "/aanwijzing"),
            nobodys("GET /kinderen", "/kinderen"),
            about("GET /kinderen/{pupil}", slug -> "/kinderen/" + pupil(slug)),
            about("GET /kinderen/{pupil}/bezwaren", slug -> "/kinderen/" + pupil(slug) + "/bezwaren"),
            about("POST /kinderen/{pupil}/bezwaren", slug -> "/kinderen/" + pupil(slug) + "/bezwaren?foto=" + NOTHING),
            about("GET /kinderen/{pupil}/toestemming", slug -> "/kinderen/" + pupil(slug) + "/toestemming"),
            about("POST /kinderen/{pupil}/toestemming", slug -> "/kinderen/" + pupil(slug) + "/toestemming"),
            about("GET /kinderen/{pupil}/toestemming/{layer}/intrekking", slug -> "/kinderen/" + pupil(slug) + "/toestemming/social_media/intrekking"),
            about("POST /kinderen/{pupil}/toestemming/{layer}/intrekking", slug -> "/kinderen/" + pupil(slug) + "/toestemming/social_media/intrekking"),
            nobodys("GET /bewijzen", "/bewijzen"),
            somebodys("GET /bewijzen/{receipt}", "/bewijzen/" + NOTHING),
            nobodys("GET /mijn-foto", "/mijn-foto"),
            nobodys("POST /mijn-foto", "/mijn-foto"),
            nobodys("GET /mijn-foto/bewijzen", "/mijn-foto/bewijzen"),
            nobodys("GET /mijn-foto/{layer}/intrekking", "/mijn-foto/paper/intrekking"),
            nobodys("POST /mijn-foto/{layer}/intrekking", "/mijn-foto/none/intrekking"),
            nobodys("GET /van-mij", "/van-mij"),
            nobodys("GET /groepen", "/groepen"),
            nobodys("GET /toestemming", "/toestemming"),
            about("GET /toestemming/groepen/{group}", slug -> "/toestemming/groepen/" + group(slug)),
            about("GET /groepen/{group}", slug -> "/groepen/" + group(slug)),
            nobodys("GET /nieuwsbrieven", "/nieuwsbrieven"),
            about("GET /scholen/{slug}/nieuwsbrieven", slug -> "/scholen/" + slug + "/nieuwsbrieven"),
            about("POST /scholen/{slug}/nieuwsbrieven", slug -> "/scholen/" + slug + "/nieuwsbrieven"),
            somebodys("GET /scholen/{slug}/nieuwsbrieven/{issue}", "/scholen/de-regenton/nieuwsbrieven/" + NOTHING),
            somebodys("GET /scholen/{slug}/nieuwsbrieven/{issue}/pdf", "/scholen/de-regenton/nieuwsbrieven/" + NOTHING + "/pdf"),
            somebodys("POST /scholen/{slug}/nieuwsbrieven/{issue}/volgorde", "/scholen/de-regenton/nieuwsbrieven/" + NOTHING + "/volgorde?naar=omhoog&bericht=" + NOTHING),
            somebodys("POST /scholen/{slug}/nieuwsbrieven/{issue}/sluiting", "/scholen/de-regenton/nieuwsbrieven/" + NOTHING + "/sluiting"),
            somebodys("POST /scholen/{slug}/nieuwsbrieven/{issue}/heropening", "/scholen/de-regenton/nieuwsbrieven/" + NOTHING + "/heropening"),
            nobodys("GET /nieuws", "/nieuws"),
            nobodys("GET /scholen/{slug}/nieuws", "/scholen/de-regenton/nieuws"),
            nobodys("GET /scholen/{slug}/nieuws.atom", "/scholen/de-regenton/nieuws.atom"),
            nobodys("GET /scholen/{slug}/nieuws/{placement}", "/scholen/de-regenton/nieuws/" + NOTHING),
            nobodys("GET /beeld/{slug}/{placement}/{picture}/{size}", "/beeld/de-regenton/" + NOTHING + "/" + NOTHING + "/klein"),
            somebodys("GET /berichten/{post}/beeld/{picture}/{size}", "/berichten/" + NOTHING + "/beeld/" + NOTHING + "/klein"),
            nobodys("GET /taal/{language:nl|en}", "/taal/nl"),
            nobodys("GET /tint/{hue:[0-9]{1,3}}.css", "/tint/262.css"),
            nobodys("GET /scholen/{slug}", "/scholen/de-regenton"),
            nobodys("GET /scholen/{slug}/protocol", "/scholen/de-regenton/protocol"),
            nobodys("GET /wet", "/wet"),
            nobodys("GET /open-punten", "/open-punten"),
            nobodys("GET /nog-te-doen", "/nog-te-doen"),
            nobodys("GET /protocol-kiezen", "/protocol-kiezen"),
            nobodys("GET /protocol-kiezen/{template}", "/protocol-kiezen/opmaat"),
            nobodys("POST /protocol-kiezen/{template}", "/protocol-kiezen/opmaat"),
            nobodys("GET /schooltijden", "/schooltijden"),
            about("GET /schooltijden/{school}", slug -> "/schooltijden/" + location(slug)),
            about("POST /schooltijden/{school}", slug -> "/schooltijden/" + location(slug) + "?doe=overnemen"),
            about("POST /schooltijden/{school}/vakanties", slug -> "/schooltijden/" + location(slug) + "/vakanties?naam=Vrij&van=2030-05-10"),
            about("POST /schooltijden/{school}/vakanties/{first}/einde", slug -> "/schooltijden/" + location(slug) + "/vakanties/2030-05-10/einde"),
            nobodys("GET /scholen-van-bestuur", "/scholen-van-bestuur"),
            nobodys("POST /scholen-van-bestuur", "/scholen-van-bestuur"),
            nobodys("GET /logboek", "/logboek"),
            nobodys("POST /logboek/controle", "/logboek/controle"),
            nobodys("POST /logboek/gezien", "/logboek/gezien?controle=" + NOTHING),
            nobodys("POST /logboek/snede", "/logboek/snede?voor=1999-08-01"),
            nobodys("GET /leerlingen/inlezen", "/leerlingen/inlezen"),
            somebodys("POST /leerlingen/inlezen", "/leerlingen/inlezen?school=" + NOTHING),
            somebodys("GET /leerlingen/inlezen/{id}", "/leerlingen/inlezen/" + NOTHING),
            somebodys("POST /leerlingen/inlezen/{id}/bevestiging", "/leerlingen/inlezen/" + NOTHING + "/bevestiging"),
            somebodys("POST /leerlingen/inlezen/{id}/einde", "/leerlingen/inlezen/" + NOTHING + "/einde"),
            nobodys("GET /woorden", "/woorden"),
            nobodys("POST /woorden", "/woorden"),
            nobodys("POST /woorden/schrapping", "/woorden/schrapping"),
            nobodys("POST /woorden/bekend", "/woorden/bekend"),
            nobodys("POST /woorden/bekend/schrapping", "/woorden/bekend/schrapping"),
            nobodys("GET /ik/hoedanigheid", "/ik/hoedanigheid"),
            nobodys("GET /aanmelden", "/aanmelden"),
            nobodys("POST /aanmelden", "/aanmelden"),
            nobodys("GET /aanmelden/code", "/aanmelden/code"),
            nobodys("POST /aanmelden/code", "/aanmelden/code"),
            nobodys("GET /welkom/{token}", "/welkom/none"),
            nobodys("POST /welkom/{token}", "/welkom/none"),
            nobodys("GET /welkom/{token}/code", "/welkom/none/code"),
            nobodys("POST /welkom/{token}/code", "/welkom/none/code"),
            nobodys("GET /bevestigen", "/bevestigen"),
            nobodys("POST /bevestigen", "/bevestigen"),
            nobodys("GET /ik/toegang", "/ik/toegang"),
            nobodys("POST /ik/toegang/gelezen", "/ik/toegang/gelezen"),
            nobodys("POST /ik/toegang/afmelding", "/ik/toegang/afmelding?apparaat=none"),
            nobodys("POST /ik/toegang/opnieuw", "/ik/toegang/opnieuw"),
            somebodys("POST /ik/toegang/codes", "/ik/toegang/codes"),
            somebodys("GET /ik/wachtwoord", "/ik/wachtwoord"),
            somebodys("POST /ik/wachtwoord", "/ik/wachtwoord"),
            nobodys("GET /collegas", "/collegas"),
            somebodys("POST /collegas/{person}/uitnodiging", "/collegas/" + NOTHING + "/uitnodiging"),
            somebodys("POST /collegas/{person}/sluiting", "/collegas/" + NOTHING + "/sluiting"),
            nobodys("GET /grenzen", "/grenzen"),
            nobodys("GET /aanmelden/via/{provider}", "/aanmelden/via/none"),
            nobodys("GET /aanmelden/via/{provider}/terug", "/aanmelden/via/none/terug"),
            somebodys("GET /bevestigen/via/{provider}", "/bevestigen/via/none"),
            somebodys("POST /ik/toegang/via/{provider}/einde", "/ik/toegang/via/none/einde"),
            nobodys("GET /inloggen-via", "/inloggen-via"),
            somebodys("POST /inloggen-via/{provider}/{school}/toelating", "/inloggen-via/none/" + NOTHING + "/toelating"),
            somebodys("POST /inloggen-via/{provider}/{school}/einde", "/inloggen-via/none/" + NOTHING + "/einde"),
            nobodys("GET /aanmelden/passkey", "/aanmelden/passkey"),
            nobodys("POST /aanmelden/passkey", "/aanmelden/passkey"),
            nobodys("GET /bevestigen/passkey", "/bevestigen/passkey"),
            nobodys("POST /bevestigen/passkey", "/bevestigen/passkey"),
            nobodys("GET /ik/passkeys/nieuw", "/ik/passkeys/nieuw"),
            nobodys("POST /ik/passkeys/nieuw", "/ik/passkeys/nieuw"),
            somebodys("POST /ik/passkeys/{id}/naam", "/ik/passkeys/" + NOTHING + "/naam?naam=x"),
            somebodys("POST /ik/passkeys/{id}/einde", "/ik/passkeys/" + NOTHING + "/einde"),
            nobodys("GET /begin/{token}", "/begin/none"),
            nobodys("POST /begin/{token}", "/begin/none"),
            nobodys("GET /error", "/error"));
    }

    /** A route about no location's thing: what it shows follows from who asks. */
    private static Map.Entry<String, Row> nobodys(String route, String path) {
        return Map.entry(route, new Row(_ -> path, false, false));
    }

    /** A route about a thing of one person, asked for by others; the tests of its module ask as that person. */
    private static Map.Entry<String, Row> somebodys(String route, String path) {
        return Map.entry(route, new Row(_ -> path, false, true));
    }

    /** A route about a thing of a location; the address is made from the location's slug. */
    private static Map.Entry<String, Row> about(String route, UnaryOperator<String> path) {
        return Map.entry(route, new Row(path, true, false));
    }

    private String location(String slug) {
        return directory.at(slug).orElseThrow().location().id().toString();
    }

    /** The id of the first group of a location, for addresses that need one. */
    private String group(String slug) {
        var place = directory.at(slug).orElseThrow();
        return school.groupsAt(place.board().id(), place.location().id()).getFirst().id().toString();
    }

    /** The child of the guardian who asks, or the pupil who asks, at that location. */
    private String pupil(String slug) {
        var place = directory.at(slug).orElseThrow();
        return school.pupilsOf(place.board().id(), java.util.UUID.fromString(group(slug))).stream()
            .filter(pupil -> List.of("Noor", "Finn").contains(pupil.name())).findFirst().orElseThrow().id().toString();
    }
}
