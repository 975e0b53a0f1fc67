package nl.huisregel.protocol.words;

/** Whom a norm sends a question to. Resolved from the actor upwards, and never to the actor. */
public enum Decider implements Word {

    TEACHER("teacher", "de leerkracht", "the teacher"),
    COORDINATOR("coordinator", "de coördinator", "the coordinator"),
    MANAGER("manager", "de leidinggevende van wie het doet", "the manager of the person acting"),
    RESPONSIBLE("responsible", "wie het bestuur voor sociale media aanwees", "whom the board appointed for social media"),
    HEAD("head", "de directeur", "the head"),
    BOARD("board", "het bestuur", "the board");

    private final Entry entry;

    Decider(String key, String nl, String en) {
        this.entry = new Entry(key, nl, en);
    }

    @Override public Entry entry() { return entry; }
}
