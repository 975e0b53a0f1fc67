package nl.huisregel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import nl.huisregel.database.InSchool;
import nl.huisregel.journal.Journal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What the tests of the post have in common: a post room, its clock at ten in the morning, and a log in which no address stands. */
@InSchool
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PostTest {

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired Journal journal;

    PostRoom room;
    final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    void open() throws Exception {
        room = new PostRoom();
        beans.autowireBean(room);
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @BeforeEach
    void morning() {
        room.porter.forget();
        room.clock.set("2026-11-24T10:00");
    }

    @AfterAll
    void nothing_in_the_log() throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        room.close();
        assertThat(log.list.stream().filter(event -> !event.getLoggerName().startsWith("com.icegreen")).map(event -> event.getFormattedMessage()
            + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))).as("addresses in the log").noneMatch(line -> line.contains("vlierboog") && line.contains("@"));
    }
}
