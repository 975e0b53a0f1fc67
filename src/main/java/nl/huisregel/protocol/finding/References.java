package nl.huisregel.protocol.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Said;

/** An article, annex or section that is named but is not there. A number that follows the name of a law is the law's. */
final class References {

    private static final Pattern NUMBERED = Pattern.compile("\\b([Aa]rtikel|[Bb]ijlage|[Hh]oofdstuk|[Pp]aragraaf|[Aa]fspraak)\\s+([A-Z]?\\d+[a-z]?)\\b");
    private static final Pattern UNNUMBERED = Pattern.compile("\\b(?:[Zz]ie|in|naar)\\s+(?:de |een )?(bijlage)\\b(?!\\s+[\\dA-Z])");
    private static final Pattern LAW = Pattern.compile("\\b(U?AVG|GDPR|Grondwet|Auteurswet|WPO|WVO|WEC|WMS|EVRM|BW|Awb|Wetboek|[Ww]et|cao|verdrag)\\b");
    private static final int NEARBY = 30;

    private final Notes notes;
    private final List<Set<String>> refs;

    References(Notes notes) {
        this.notes = notes;
        this.refs = notes.edition.articles().stream().map(article -> words(article.ref())).toList();
    }

    void look() {
        Set<String> exact = notes.edition.articles().stream().map(Article::ref).collect(Collectors.toSet());
        notes.norms().forEach(norm -> norm.because().filter(ref -> !exact.contains(ref)).ifPresent(ref -> gone("artikel", ref, norm.line(), norm.article(), List.of(norm.id()))));
        notes.edition.blanks().forEach(blank -> blank.article().filter(ref -> !exact.contains(ref)).ifPresent(ref -> gone("artikel", ref, blank.line(), "", List.of())));
        for (Article article : notes.edition.articles()) {
            article.texts().values().forEach(text -> text(text.nl(), article.line(), article.ref(), List.of()));
            article.norms().forEach(this::norm);
        }
    }

    private void norm(Norm norm) {
        text(norm.says().nl(), norm.line(), norm.article(), List.of(norm.id()));
        if (norm.form() instanceof Form.After after) {
            Step.of(after).forEach(step -> step.texts("document").stream().filter(name -> name.matches("bijlage_\\w+") && !there("bijlage", name.substring(8)))
                .forEach(name -> gone("bijlage", name.substring(8), norm.line(), norm.article(), List.of(norm.id()))));
        }
    }

    private void text(String text, int line, String article, List<String> norms) {
        NUMBERED.matcher(text).results().filter(found -> !ofTheLaw(text, found) && !there(found.group(1), found.group(2)))
            .forEach(found -> gone(found.group(1), found.group(2), line, article, norms));
        if (UNNUMBERED.matcher(text).find() && refs.stream().noneMatch(ref -> ref.iterator().next().equals("bijlage"))) {
            notes.note(Finding.Kind.DEAD_REFERENCE, line, article, norms,
                new Said("Hier staat dat er een bijlage is. Die zit niet in het protocol.", "An annex is named here. It is not in the protocol."), holds(), settle());
        }
    }

    private void gone(String kind, String ref, int line, String article, List<String> norms) {
        boolean annex = kind.equalsIgnoreCase("bijlage");
        notes.note(Finding.Kind.DEAD_REFERENCE, line, article, norms,
            new Said("Hier wordt verwezen naar " + (annex ? "bijlage " : "artikel ") + "'" + ref + "'. Dat staat niet in het protocol.",
                (annex ? "Annex" : "Article") + " '" + ref + "' is referred to here. It is not in the protocol."), holds(), settle());
    }

    private boolean there(String kind, String ref) {
        String wanted = ref.toLowerCase(java.util.Locale.ROOT);
        boolean annex = kind.equalsIgnoreCase("bijlage");
        return refs.stream().filter(words -> !annex || words.contains("bijlage")).anyMatch(words -> words.contains(wanted)
            || wanted.matches("[a-z]\\d+") && words.contains(wanted.substring(0, 1)) && words.contains(wanted.substring(1)));
    }

    private static boolean ofTheLaw(String text, MatchResult found) {
        String around = text.substring(Math.max(0, found.start() - NEARBY), found.start()) + " " + text.substring(found.end(), Math.min(text.length(), found.end() + NEARBY));
        return LAW.matcher(around).find();
    }

    private static Set<String> words(String ref) {
        return Arrays.stream(ref.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Said holds() {
        return new Said("Tot het bestuur dit aanvult, geldt alleen wat er wel staat.", "Until the board adds it, only what is there holds.");
    }

    private static Said settle() {
        return new Said("Voeg het toe, of haal de verwijzing weg.", "Add it, or take the reference out.");
    }
}
