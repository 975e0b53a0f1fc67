package nl.huisregel.protocol.reference;

import java.util.List;
import java.util.StringJoiner;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Term;
import nl.huisregel.protocol.words.Value;
import nl.huisregel.protocol.words.Word;

/** The reference page of the language: every word with its meaning in Dutch and English. */
public final class ReferencePage {

    private ReferencePage() {
    }

    public static String write() {
        StringJoiner page = new StringJoiner("\n");
        page.add("# The words of the language of norms\n");
        page.add("Made from the code by the tests; `docs/language.md` says how they are used.\n");
        Vocabularies.all().forEach((name, words) -> vocabulary(name, words, page));
        page.add("## The values of each circumstance\n");
        for (Circumstance circumstance : Circumstance.values()) {
            circumstance(circumstance, page);
        }
        terms(page);
        return page + "\n";
    }

    private static void terms(StringJoiner page) {
        page.add("## The values of a term\n");
        page.add("What a `means` may say, where the term has words of its own.\n");
        for (Term term : Term.values()) {
            if (!term.choices().isEmpty()) {
                page.add("### " + term.key() + "\n\n| value | Nederlands | English |\n| --- | --- | --- |");
                term.choices().forEach(value -> page.add("| `" + value.key() + "` | " + value.meaning().nl() + " | " + value.meaning().en() + " |"));
                page.add("");
            }
        }
    }

    private static void vocabulary(String name, List<? extends Word> words, StringJoiner page) {
        page.add("## " + name + "\n\n| word | Nederlands | English |\n| --- | --- | --- |");
        words.forEach(word -> page.add("| `" + word.key() + "` | " + word.meaning().nl() + " | " + word.meaning().en() + " |"));
        page.add("");
    }

    private static void circumstance(Circumstance circumstance, StringJoiner page) {
        page.add("### " + circumstance.key() + "\n");
        page.add(circumstance.meaning().en() + ". Known by: " + circumstance.knows().key() + " (" + circumstance.knows().meaning().en() + "). Can be changed by: "
            + circumstance.changedBy().meaning().en() + ". Counts: " + circumstance.counts().meaning().en() + ". "
            + (circumstance.holdsForEach() ? "Must hold for each person. " : "Holds if any item does. ")
            + (circumstance.ofPicture() ? "Belongs to each picture. " : "") + (circumstance.open() ? "A protocol or school may name values of its own. " : "")
            + "Asked as: \"" + circumstance.question().nl() + "\"\n");
        if (!circumstance.choices().isEmpty()) {
            page.add("| value | Nederlands | English | implies |\n| --- | --- | --- | --- |");
            for (Value value : circumstance.choices()) {
                page.add("| `" + value.key() + "` | " + value.meaning().nl() + " | " + value.meaning().en() + " | " + String.join(", ", value.implies()) + " |");
            }
            page.add("");
        }
    }
}
