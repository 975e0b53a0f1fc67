package nl.huisregel.bench.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The demo with a fuller class: groep 5 of De Regenton gets more pupils, twenty posts that stand on the class page and on the news page,
 * and a draft with five photos that show 25 pupils. Its list stands before the shipped one on the class path, so the application makes it all through its own doors.
 */
final class LargerDemo {

    static final String AUTHOR = "Joris Maas";
    static final String AUTHOR_CALLED = "Meester Joris";
    static final String DRAFT = "Het hele jaar op de foto";
    static final int SHOWN = 25;
    private static final int POSTS = 20;
    private static final int MORE = 18;
    private static final List<String> PICTURES = List.of("hut-in-het-bos", "proefjestafel", "klassenhond", "leeshoek", "museum", "sportdag", "moestuin", "lampionnentocht");

    private LargerDemo() {
    }

    /** Writes the list and gives the folder to put on the class path. */
    static Path write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(shipped().lines().toList());
        List<String> shippedPosts = lines.subList(lines.indexOf("[posts]") + 1, lines.indexOf("[newsletter]"));
        shippedPosts.removeIf(line -> line.startsWith("live | ") || line.startsWith("draft | "));
        List<String> everybody = new ArrayList<>(List.of("Mees de Wit", "Amira Saleh", "Lotte Bos", "Maximiliaan Smit", "Anne-Sophie Dekker", "Çınar Demir", "Lotte Vonk", "Daniël Okafor"));
        List<String> pupils = new ArrayList<>();
        for (int number = 1; number <= MORE; number++) {
            String name = "Leerling" + (char) ('a' + number - 1) + " Meting" + (char) ('a' + number - 1);
            pupils.add("de-regenton/groep 5 | " + name + " | 2018-02-1" + number % 10 + " | | mother: Moeder" + (char) ('a' + number - 1) + " Meting" + (char) ('a' + number - 1));
            everybody.add(name);
        }
        lines.addAll(lines.indexOf("[choices]"), pupils);
        lines.addAll(lines.indexOf("[newsletter]"), posts(everybody.subList(0, SHOWN)));
        Path file = folder.resolve("demo/vlierboog.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
        return folder;
    }

    private static List<String> posts(List<String> pupils) {
        List<String> posts = new ArrayList<>();
        for (int number = 1; number <= POSTS; number++) {
            String shown = String.join(", ", pupils.subList(number % 20, number % 20 + 3));
            posts.add(("live | " + AUTHOR + " | teacher | de-regenton | class_page, school_website | school_activity | positive_news | %s: %s | Meting nummer %d | %s")
                .formatted(PICTURES.get(number % PICTURES.size()), shown, number, "Vandaag werkten we samen aan een mooi ding. Wat was het leuk! ".repeat(6).strip()));
        }
        List<String> shown = new ArrayList<>();
        for (int picture = 0; picture < 5; picture++) {
            shown.add(PICTURES.get(picture) + ": " + String.join(", ", pupils.subList(picture * 5, picture * 5 + 5)));
        }
        posts.add("draft | " + AUTHOR + " | teacher | de-regenton | class_page, school_website | school_activity | positive_news | " + String.join("; ", shown) + " | " + DRAFT + " | Vijf foto's met de hele groep.");
        return posts;
    }

    private static String shipped() throws IOException {
        try (InputStream stream = LargerDemo.class.getResourceAsStream("/demo/vlierboog.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
