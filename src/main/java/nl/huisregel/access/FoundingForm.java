package nl.huisregel.access;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.huisregel.school.SchoolCode;

/** What the form for the first board asks, and what is wrong with the answers. @param brin the code of the school; empty when that is told later @param head not empty for who is head of that school too */
public record FoundingForm(String board, String school, String town, String brin, String firstName, String lastName, String head) {

    public FoundingForm {
        board = tidy(board);
        school = tidy(school);
        town = tidy(town);
        brin = tidy(brin);
        firstName = tidy(firstName);
        lastName = tidy(lastName);
        head = tidy(head);
    }

    static FoundingForm blank() {
        return new FoundingForm("", "", "", "", "", "", "");
    }

    /** Per field the key of the sentence that says what to do; empty when all is well. */
    Map<String, String> wrong() {
        var wrong = new TreeMap<String, String>();
        Map.of("board", board, "school", school, "town", town, "firstName", firstName, "lastName", lastName)
            .forEach((field, text) -> {
                if (text.isEmpty()) {
                    wrong.put(field, "access.found.missing." + field);
                } else if (text.length() > 80) {
                    wrong.put(field, "access.found.long");
                } else if ((field.equals("board") || field.equals("school")) && slug(text).isEmpty()) {
                    wrong.put(field, "access.found.letters");
                }
            });
        if (!brin.isEmpty() && SchoolCode.read(brin).isEmpty()) {
            wrong.put("brin", "timetable.code.wrong");
        }
        return wrong;
    }

    private static String tidy(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    /** "Sint-Jozef Élan" becomes "sint-jozef-elan". */
    public static String slug(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+"))
            .filter(part -> !part.isEmpty()).reduce((left, right) -> left + "-" + right).orElse("");
    }
}
