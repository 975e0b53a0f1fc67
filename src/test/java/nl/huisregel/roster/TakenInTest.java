package nl.huisregel.roster;

import java.time.LocalDate;
import nl.huisregel.access.Accounts;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Register;
import nl.huisregel.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of taking in have in common: a board of its own for each, and a file with two pupils. */
@InSchool
abstract class TakenInTest {

    static final LocalDate TODAY = Administration.TODAY;

    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Fence fence;
    @Autowired Intakes intakes;
    @Autowired IntakeWorker worker;
    @Autowired IntakeTasks tasks;
    @Autowired School school;
    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;

    Administration at;

    @BeforeEach
    void begin() {
        at = Administration.of(register, accounts, fence, intakes, worker, jdbc);
    }

    static Sample two() {
        return Sample.file().group("g5", "groep 5").group("g6", "groep 6").pupil("1", "Noor", "Haddad", "2017-03-09", "g5").pupil("2", "Sam", "Visser", "2016-05-01", "g6");
    }
}
