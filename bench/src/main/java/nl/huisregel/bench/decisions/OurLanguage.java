package nl.huisregel.bench.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A school of the problem as two files in the language of norms: what its board adopted, and what the school adds. */
final class OurLanguage {

    private static final List<String> CHANNELS = School.CHANNELS;

    private OurLanguage() {
    }

    static String board(School school) {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        CHANNELS.forEach(channel -> layers.computeIfAbsent(school.layer(channel), key -> new ArrayList<>()).add(channel));
        StringBuilder file = new StringBuilder(head(school, "board"));
        file.append("layers:\n");
        layers.forEach((layer, channels) -> file.append("  ").append(layer).append(": {name: {nl: laag, en: layer}, channels: ").append(channels)
            .append(", settled: {nl: \"Zo gekozen.\", en: \"Chosen so.\"}}\n"));
        file.append("""
            about:
              group_over_10: {name: {nl: meer dan 10, en: more than 10}}
              group_over_15: {name: {nl: meer dan 15, en: more than 15}, implies: [group_over_10]}
              group_over_20: {name: {nl: meer dan 20, en: more than 20}, implies: [group_over_15]}
            """);
        return file + articles(school, false);
    }

    static String location(School school) {
        return head(school, "location") + articles(school, true);
    }

    private static String head(School school, String level) {
        return """
            edition: %s-%s
            date: 2026-11-26
            level: %s
            title: {nl: %s, en: %s}
            note: {nl: "Een gemaakt vraagstuk.", en: "A made problem."}
            adopted: 2026-11
            council_consent: unknown
            language: 1
            """.formatted(school.name(), level, level, school.name(), school.name());
    }

    private static String articles(School school, boolean ofPlace) {
        return "articles:\n" + school.articles().stream().filter(article -> article.ofPlace() == ofPlace).map(OurLanguage::article).collect(Collectors.joining());
    }

    private static String article(Article article) {
        return """
              - ref: %s
                heading: {nl: %s, en: %s}
                text: {nl: "Een regel van het vraagstuk.", en: "An article of the problem."}
                norms:
                  - id: %s
            %s        says: {nl: "Een regel van het vraagstuk.", en: "An article of the problem."}
                    upheld: enforced
                    capability: publishing
            """.formatted(article.id(), article.id(), article.id(), article.id(), norm(article));
    }

    private static String norm(Article article) {
        StringBuilder norm = new StringBuilder();
        String act = article.tests().stream().filter(test -> test.field() == Field.ACT).map(test -> ((Test.In) test).values().getFirst()).findFirst().orElseThrow();
        line(norm, switch (article.effect()) {
            case FORBID -> "forbid: " + act;
            case REFER -> "refer: " + act + "\n        to: manager";
            case REQUIRE -> "doing: " + act + "\n        require: {" + article.duty().replace(" ", ": ") + "}";
        });
        line(norm, "force: binds");
        List<String> when = new ArrayList<>();
        List<String> unless = new ArrayList<>();
        for (Test test : article.tests()) {
            switch (test) {
                case Test.In in when in.field() == Field.ROLE -> line(norm, "who: " + in.values());
                case Test.NotIn not -> line(norm, "who: {except: " + not.values() + "}");
                case Test.In in when in.field() != Field.ACT -> when.add(circumstance(in.field()) + ": " + in.values());
                case Test.In act1 -> { }
                case Test.Is is -> (is.said() ? when : unless).add(flag(is.field()));
                case Test.Over over -> when.add("about: group_over_" + over.limit());
            }
        }
        if (article.consent()) {
            when.add("shows: pupil");
            unless.add("consent: each_shown");
        }
        if (!when.isEmpty()) {
            line(norm, "when: {" + String.join(", ", when) + "}");
        }
        if (!unless.isEmpty()) {
            line(norm, "unless: {" + String.join(", ", unless) + "}");
        }
        return norm.toString();
    }

    private static void line(StringBuilder norm, String line) {
        norm.append("        ").append(line).append('\n');
    }

    private static String circumstance(Field field) {
        return switch (field) {
            case CHANNEL -> "channel";
            case MEDIUM -> "contains";
            case DURING -> "during";
            case CAPACITY -> "capacity";
            case WITH -> "with";
            case REASON -> "because_of";
            default -> throw new IllegalArgumentException(field + " is no circumstance with words");
        };
    }

    private static String flag(Field field) {
        return switch (field) {
            case OPINION -> "weighs: opinion";
            case SURNAME -> "reveals: surname";
            case PORTRAIT -> "pose: portrait";
            case ANONYMOUS -> "name_used: invented";
            case DOUBT -> "in_doubt: \"true\"";
            case TEACHER_PERMITS -> "permission: teacher";
            case MANDATE -> "permission: management";
            default -> throw new IllegalArgumentException(field + " is no flag");
        };
    }
}
