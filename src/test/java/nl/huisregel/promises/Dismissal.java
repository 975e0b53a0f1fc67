package nl.huisregel.promises;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import nl.huisregel.cast.Client;

/**
 * Something that ends what somebody may open.
 *
 * @param who     whose it is, as the demo calls them, and {@code hat} as the page of oneself sends it; empty for the first there is
 * @param page    what they may open until then
 * @param by      who ends it
 * @param looks   the page that the form stands on
 * @param end     where it is sent
 * @param restore makes it so that they may again
 */
record Dismissal(String name, String who, String hat, String page, String by, String looks, String end, Runnable restore) {

    /** In the demo, at De Regenton. */
    static List<Dismissal> all(Scene scene) {
        UUID ruud = scene.employment("Ruud");
        UUID deputy = scene.deputy("Fatima", "Hanneke");
        UUID care = scene.guardianship("Tom", "Yara");
        UUID yara = scene.pupil("Yara");
        Consumer<String> again = scene::change;
        return List.of(
            new Dismissal("role taken away", "Ruud", "", "/vandaag", "Petra", "/rollen", "/rollen/" + ruud + "/einde",
                () -> again.accept("update employment set until_day = null, ended_by = null, ended_at = null where board_id = :board and id = '" + ruud + "'")),
            new Dismissal("account closed", "Tess", "", "/vandaag", "Petra", "/collegas", "/collegas/" + scene.tess() + "/sluiting",
                () -> again.accept("update account set closed_at = null where board_id = :board and person_id = '" + scene.tess() + "'")),
            new Dismissal("deputyship ended", "Juf Fatima", "HEAD/" + scene.school() + "/acting", "/meldingen", "Juf Hanneke", "/vervanging", "/vervanging/" + deputy + "/einde",
                () -> again.accept("update deputy set ended_by = null, ended_at = null where board_id = :board and id = '" + deputy + "'")),
            new Dismissal("guardianship ended", "Tom", "", "/kinderen/" + yara, "Juf Hanneke", "/leerlingen/" + yara, "/leerlingen/" + yara + "/ouders/" + care + "/einde",
                () -> again.accept("update guardianship set until_day = null where board_id = :board and id = '" + care + "'")));
    }

    /** Signed in on this node, in the capacity it is about. */
    Client in(int port) {
        Client client = Client.as(port, who);
        if (!hat.isEmpty()) {
            client.post("/ik/hoedanigheid", java.util.Map.of("hat", hat));
        }
        return client;
    }
}
