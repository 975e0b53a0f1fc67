package nl.huisregel.bench.decisions;

import java.util.List;

/** What every engine gets: five schools, the drafts, and who said yes. */
record Problem(List<School> schools, List<Draft> drafts, Consents consents) {

    static final int DRAFTS = 4096;
    private static final int FEW = 50;

    static Problem ofTwelve() {
        return of(School.five(), DRAFTS);
    }

    static Problem ofThirty() {
        return of(School.fiveOfThirty(), DRAFTS);
    }

    /** For a cold start, where making thousands of drafts would be measured and not the engine. */
    static Problem ofFewDrafts() {
        return of(School.five(), FEW);
    }

    private static Problem of(List<School> schools, int drafts) {
        return new Problem(schools, Drafts.of(drafts, schools.size()), new Consents());
    }

    School school(Draft draft) {
        return schools.get(draft.getSchool());
    }
}
