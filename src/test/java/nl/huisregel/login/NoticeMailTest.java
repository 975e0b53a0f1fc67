package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.huisregel.database.Fence;
import nl.huisregel.mail.MailAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InOffice
@DisplayName("What happens to how somebody comes in")
class NoticeMailTest {

    @LocalServerPort int port;
    @Autowired Office office;
    @Autowired Invitations invitations;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @Test
    @DisplayName("is told by mail at the address they had before, also when somebody else sets it; who is new hears nothing")
    void told() {
        var staff = office.open();
        var joris = office.comes(port, staff, staff.joris(), staff.email("joris"));
        assertThat(mails(staff)).isEmpty();
        var link = invitations.make(staff.administrator(), staff.joris(), MailAddress.read(staff.email("iemand.anders")));
        assertThat(mails(staff)).containsExactly("notice joris opnieuw false", "recovery iemand.anders opnieuw true");
        var thief = new Someone(port, clock, staff.email("iemand.anders"), "zeven gele laarzen buiten");
        thief.accept(link);
        assertThat(mails(staff)).as("the link is erased once it is used; the old address hears what was done with it").containsExactly("notice joris opnieuw false", "notice joris ingesteld false", "recovery iemand.anders - true");
        assertThat(joris.email).isEqualTo(staff.email("joris"));
    }

    @Test
    @DisplayName("is not told twice where the link itself goes to that address")
    void once() {
        var staff = office.open();
        office.comes(port, staff, staff.joris(), staff.email("joris"));
        invitations.make(staff.administrator(), staff.joris(), MailAddress.read(staff.email("joris")));
        assertThat(mails(staff)).containsExactly("recovery joris opnieuw true");
    }

    /** Kind, to whom, a word of what it says, and whether it lets in. */
    private List<String> mails(Office.Staff staff) {
        return fence.reading(staff.board(), () -> jdbc.sql("""
            select kind || ' ' || split_part(address, '@', 1) || ' ' || case when body = '' then '-' when body like '%ingesteld%' then 'ingesteld' when body ~ '(nieuwe link|opnieuw)' then 'opnieuw' else '?' end || ' ' || secret
            from mail where board_id = :board order by kind, made_at, id
            """).param("board", staff.board().value()).query(String.class).list());
    }
}
