package nl.huisregel.bench.decisions;

import java.util.List;

/** What every engine gets: five schools, the drafts, and who said yes. */
record Problem(List<School> schools, List<Draft> drafts, Consents consents) {

    static final int DRAFTS = 4096;

    static Problem ofTwelve() {
        return of(School.five());
    }

    static Problem ofThirty() {
        return of(School.fiveOfThirty());
    }

    private static Problem of(List<School> schools) {
        return new Problem(schools, Drafts.of(DRAFTS, schools.size()), new Consents());
    }

    School school(Draft draft) {
        return schools.get(draft.getSchool());
    }
}
