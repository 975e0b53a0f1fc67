package nl.huisregel.limit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about what is limited over time. It is counted in the database, so that a restart forgets nothing and several nodes count as one. */
@Component
class GuessSql {

    private final JdbcClient jdbc;

    GuessSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one beforehand and says how many in a row that makes; empty when it may not go ahead now. One statement: two at the same time count as two. */
    Optional<Integer> take(RateLimit limit, byte[] whose, Instant now) {
        return jdbc.sql("""
            insert into guess as g (kind, whose, in_a_row, in_a_day, day_from, not_before, last_at) values (:kind, :whose, 1, 1, :now, :now, :now)
            on conflict (kind, whose) do update set
                in_a_row   = case when g.last_at <= :now - interval '24 hours' then 1 else g.in_a_row + 1 end,
                in_a_day   = case when g.day_from <= :now - make_interval(secs => :within) then 1 else g.in_a_day + 1 end,
                day_from   = case when g.day_from <= :now - make_interval(secs => :within) then :now else g.day_from end,
                last_at    = :now,
                not_before = case when g.last_at <= :now - interval '24 hours' or g.in_a_row + 1 < :free then :now
                    else :now + make_interval(secs => least(:longest, :first * power(2, least(g.in_a_row + 1 - :free, 20)))) end
            where g.not_before <= :now and (g.in_a_day < :most or g.day_from <= :now - make_interval(secs => :within))
            returning in_a_row
            """).param("kind", limit.name()).param("whose", whose).param("now", utc(now)).param("free", limit.free())
            .param("longest", (double) limit.longest().toSeconds()).param("first", (double) limit.first().toSeconds()).param("most", limit.most())
            .param("within", (double) limit.within().toSeconds()).query(Integer.class).optional();
    }

    /** From when the next is looked at. */
    Instant from(RateLimit limit, byte[] whose, Instant now) {
        return jdbc.sql("""
            select case when in_a_day >= :most then greatest(not_before, day_from + make_interval(secs => :within)) else not_before end
            from guess where kind = :kind and whose = :whose
            """).param("kind", limit.name()).param("whose", whose).param("most", limit.most())
            .param("within", (double) limit.within().toSeconds()).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant).orElse(now);
    }

    /** It was no guess but the real thing: the row begins again, and the day counts one less. */
    void right(RateLimit limit, byte[] whose, Instant now) {
        jdbc.sql("update guess set in_a_row = 0, in_a_day = greatest(in_a_day - 1, 0), not_before = :now where kind = :kind and whose = :whose")
            .param("kind", limit.name()).param("whose", whose).param("now", utc(now)).update();
    }

    /** It was no guess, but others at this address may be guessing: only this one is taken back. */
    void oneLess(RateLimit limit, byte[] whose) {
        jdbc.sql("update guess set in_a_row = greatest(in_a_row - 1, 0), in_a_day = greatest(in_a_day - 1, 0) where kind = :kind and whose = :whose")
            .param("kind", limit.name()).param("whose", whose).update();
    }

    int sweep(Instant before) {
        return jdbc.sql("delete from guess where last_at < :before").param("before", utc(before)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
