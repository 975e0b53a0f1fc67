package nl.huisregel.draft;

import nl.huisregel.consent.Consents;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.edition.Editions;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.Pictures;
import nl.huisregel.publication.Posts;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Takedown;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.school.Register;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests at meester Joris's desk have in common. */
@InSchool
public abstract class DeskTest {

    @Autowired protected Register register;
    @Autowired protected Fence fence;
    @Autowired protected Editions editions;
    @Autowired protected Consents consents;
    @Autowired protected Pictures pictures;
    @Autowired protected Journal journal;
    @Autowired Drafts written;
    @Autowired protected Verdicts verdicts;
    @Autowired protected Publishing publishing;
    @Autowired protected Takedown takedown;
    @Autowired protected JdbcClient jdbc;
    @Autowired protected Posts posts;
    @Autowired protected ApplicationContext house;

    protected Writing drafts;
    protected Desk desk;

    @BeforeEach
    protected void sitDown() {
        drafts = new Writing(written);
        desk = Desk.with(new Desk.Doors(register, fence, editions, consents, pictures, drafts, verdicts, publishing, takedown));
    }
}
