package nl.huisregel.mail;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about what somebody wants of mail. */
@Component
class ChoiceSql {

    private final JdbcClient jdbc;

    ChoiceSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MailChoice> of(BoardId board, UUID person) {
        return jdbc.sql("select pace, language from mail_choice where board_id = :board and person_id = :person").param("board", board.value()).param("person", person)
            .query((row, _) -> choice(row.getString("pace"), row.getString("language"))).optional();
    }

    Map<UUID, MailChoice> all(BoardId board) {
        return jdbc.sql("select person_id, pace, language from mail_choice where board_id = :board").param("board", board.value())
            .query((row, _) -> Map.entry(row.getObject("person_id", UUID.class), choice(row.getString("pace"), row.getString("language")))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void set(BoardId board, UUID person, MailChoice choice) {
        jdbc.sql("""
            insert into mail_choice (board_id, person_id, pace, language) values (:board, :person, :pace, :language)
            on conflict (board_id, person_id) do update set pace = excluded.pace, language = excluded.language
            """).param("board", board.value()).param("person", person).param("pace", choice.pace().key()).param("language", choice.language().code()).update();
    }

    /** The token of this person; the fresh one where there was none. */
    String leaveToken(BoardId board, UUID person, String fresh) {
        return jdbc.sql("""
            insert into mail_choice as c (board_id, person_id, pace, language, leave_token) values (:board, :person, :pace, :language, :fresh)
            on conflict (board_id, person_id) do update set leave_token = coalesce(c.leave_token, excluded.leave_token) returning leave_token
            """).param("board", board.value()).param("person", person).param("pace", MailChoice.USUAL.pace().key()).param("language", MailChoice.USUAL.language().code())
            .param("fresh", fresh).query(String.class).single();
    }

    boolean knows(BoardId board, String token) {
        return jdbc.sql("select exists (select from mail_choice where board_id = :board and leave_token = :token)").param("board", board.value()).param("token", token).query(Boolean.class).single();
    }

    Optional<UUID> leave(BoardId board, String token) {
        return jdbc.sql("update mail_choice set pace = 'never' where board_id = :board and leave_token = :token returning person_id").param("board", board.value()).param("token", token)
            .query(UUID.class).optional();
    }

    private static MailChoice choice(String pace, String language) {
        return new MailChoice(Pace.valueOf(pace.toUpperCase(java.util.Locale.ROOT)), Language.of(language));
    }
}
