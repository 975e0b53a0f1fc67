package nl.huisregel.promises;

import java.util.List;
import java.util.UUID;
import nl.huisregel.wall.Stage;
import nl.huisregel.wall.Stage.Hung;

/**
 * Somebody shown on one picture on the website and one on a class page, with who speaks for them.
 *
 * @param speaker the words on the button of who gives and withdraws
 * @param author the words on the button of who wrote the posts
 */
record Child(UUID id, String speaker, String author, UUID group, Hung website, Hung classPage) {

    /** One picture in one place: what a withdrawal of its layer takes away. */
    record Target(Child child, String layer, Hung hung) {

        String key() {
            return child.id() + "|" + layer;
        }
    }

    static Child hung(Stage stage, String slug, String group, String name, String speaker, String authorName, String author) {
        return new Child(stage.person(slug, name), speaker, author, stage.group(slug, group),
            stage.hang(slug, authorName, group, "school_website", "live", stage.picture(slug, authorName, name)),
            stage.hang(slug, authorName, group, "class_page", "live", stage.picture(slug, authorName, name)));
    }

    List<Target> targets() {
        return List.of(new Target(this, "open_web", website), new Target(this, "closed_digital", classPage));
    }
}
