package nl.huisregel.protocol.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.words.Said;

/** The edition that is looked at, and what was found in it so far; the same thing is noted once. */
final class Notes {

    static final Said LAW_HOLDS = new Said("Tot het bestuur dit aanpast, geldt de wet.", "Until the board changes this, the law holds.");

    final Edition edition;
    final List<Edition> wider;
    final Sheet sheet;
    private final Set<Finding> found = new LinkedHashSet<>();

    Notes(Edition edition, List<Edition> wider, Sheet sheet) {
        this.edition = edition;
        this.wider = wider;
        this.sheet = sheet;
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }

    Stream<Norm> norms() {
        return edition.norms();
    }

    void note(Finding.Kind kind, int line, String article, List<String> norms, Said what, Said holds, Said settle) {
        found.add(new Finding(kind, sheet.file(), line, article, norms, what, holds, settle, Optional.empty()));
    }

    void note(Finding.Kind kind, Norm norm, Said what, Said holds, Said settle) {
        note(kind, norm.line(), norm.article(), List.of(norm.id()), what, holds, settle);
    }

    /** Held against a norm of the law; where that law is not among the wider editions there is nothing to hold it against. */
    void against(String law, Norm norm, Said what, Said settle) {
        law(law).ifPresent(source -> found.add(new Finding(Finding.Kind.AGAINST_LAW, sheet.file(), norm.line(), norm.article(),
            List.of(norm.id()), what, LAW_HOLDS, settle, Optional.of(source))));
    }

    void missing(String law, String headKey, Said what, Said holds, Said settle) {
        law(law).ifPresent(source -> found.add(new Finding(Finding.Kind.BLANK, sheet.file(), sheet.line(headKey), "", List.of(), what, holds, settle, Optional.of(source))));
    }

    /** What a norm says, to be named inside a sentence. */
    static Said quote(Norm norm) {
        return new Said("“" + bare(norm.says().nl()) + "” (" + norm.article() + ")", "“" + bare(norm.says().en()) + "” (" + norm.article() + ")");
    }

    private Optional<Source> law(String id) {
        return wider.stream().filter(it -> it.level() == Level.LAW).flatMap(it -> it.norm(id).map(norm -> new Source(it, norm)).stream()).findFirst();
    }

    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
