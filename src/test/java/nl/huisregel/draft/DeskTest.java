package nl.huisregel.draft;

import nl.huisregel.consent.Consents;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.edition.Editions;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Takedown;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.school.Register;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests at meester Joris's desk have in common. */
@InSchool
abstract class DeskTest {

    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired Editions editions;
    @Autowired Consents consents;
    @Autowired Pictures pictures;
    @Autowired Journal journal;
    @Autowired Drafts drafts;
    @Autowired Verdicts verdicts;
    @Autowired Publishing publishing;
    @Autowired Takedown takedown;
    @Autowired JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void sitDown() {
        desk = Desk.with(new Desk.Doors(register, fence, editions, consents, pictures, drafts, verdicts, publishing, takedown));
    }
}
