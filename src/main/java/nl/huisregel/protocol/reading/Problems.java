package nl.huisregel.protocol.reading;

import java.util.ArrayList;
import java.util.List;
import nl.huisregel.protocol.Faulty;
import nl.huisregel.protocol.Problem;
import nl.huisregel.protocol.words.Said;

/** Collects every problem of one file, so that whoever wrote it sees them all at once. */
final class Problems {

    private static final int ENOUGH = 200;

    private final String file;
    private final List<Problem> found = new ArrayList<>();
    private String article = "";

    Problems(String file) {
        this.file = file;
    }

    void inArticle(String ref) {
        article = ref;
    }

    void refuse(int line, String nl, String en) {
        if (found.size() < ENOUGH) {
            found.add(new Problem(file, line, article, new Said(nl, en)));
        }
    }

    void stopIfFaulty() {
        if (!found.isEmpty()) {
            throw new Faulty(found);
        }
    }
}
