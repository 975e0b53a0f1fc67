package nl.huisregel.journal;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ways in which somebody who owns the tables could change the journal of a board. Each tries once and answers whether anything changed; what
 * guards the tables against accidents is out of the way.
 */
enum Tamper {

    A_FIELD {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            String change = pick(List.of("kind = kind || 'x'", "subject = upper(subject)", "subject_id = gen_random_uuid()", "at = at + interval '1 microsecond'",
                "act = case when act is null then '' end", "outcome = case outcome when 'permitted' then 'refused' else 'permitted' end",
                "outcome = case when outcome is null then '' end", "editions = array_append(editions, 'law-nl')", "editions = array[array_to_string(editions, ' ')]",
                "language = coalesce(language + 1, 1)", "norms = array_append(norms, '')", "id = gen_random_uuid()"), random);
            return owner.sql("update journal_entry set " + change + " where board_id = :board and number = :number")
                .param("board", board.value()).param("number", some(owner, board, random)).update() == 1;
        }
    },
    A_BYTE {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            String column = pick(List.of("chain_hash", "facts_hash", "seal"), random);
            return owner.sql("update journal_entry set %1$s = set_byte(%1$s, :at, get_byte(%1$s, :at) # :bits) where board_id = :board and number = :number".formatted(column))
                .param("at", random.nextInt(32)).param("bits", 1 << random.nextInt(8)).param("board", board.value()).param("number", some(owner, board, random)).update() == 1;
        }
    },
    TWO_CHANGE_PLACES {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            long one = some(owner, board, random);
            long two = some(owner, board, random);
            if (one == two) {
                return false;
            }
            number(owner, board, one, 1_000_000);
            number(owner, board, two, one);
            return number(owner, board, 1_000_000, two) == 1;
        }
    },
    ANOTHER_NUMBER {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return number(owner, board, some(owner, board, random), 1_000_000 + random.nextInt(100)) == 1;
        }
    },
    A_ROW_REMOVED {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return remove(owner, board, "number = " + some(owner, board, random)) == 1;
        }
    },
    A_ROW_REMOVED_AND_THE_REST_MADE_ANEW {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            long gone = some(owner, board, random);
            remove(owner, board, "number = " + gone);
            owner.sql("update journal_entry set number = -number where board_id = :board and number > :gone").param("board", board.value()).param("gone", gone).update();
            owner.sql("update journal_entry set number = -number - 1 where board_id = :board and number < 0").param("board", board.value()).update();
            chainAnew(owner, board);
            return true;
        }
    },
    THE_TAIL_REMOVED {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return remove(owner, board, "number >= " + some(owner, board, random)) > 0;
        }
    },
    THE_TAIL_REMOVED_AND_THE_HEAD_SET_BACK {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            long from = random.nextBoolean() ? last(owner, board) : Math.max(2, some(owner, board, random));
            remove(owner, board, "number >= " + from);
            headToTheEnd(owner, board);
            if (random.nextBoolean()) {
                owner.sql("delete from journal_checkpoint where board_id = :board and number >= :from").param("board", board.value()).param("from", from).update();
            }
            return true;
        }
    },
    THE_BEGINNING_REMOVED {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return remove(owner, board, "number <= " + Math.min(last(owner, board) - 1, some(owner, board, random))) > 0;
        }
    },
    A_FORGED_ROW_AT_THE_END {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            forge(owner, board, last(owner, board) + 1, random);
            return true;
        }
    },
    A_FORGED_ROW_BETWEEN_AND_THE_REST_MADE_ANEW {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            long at = some(owner, board, random);
            owner.sql("update journal_entry set number = -number where board_id = :board and number >= :at").param("board", board.value()).param("at", at).update();
            owner.sql("update journal_entry set number = -number + 1 where board_id = :board and number < 0").param("board", board.value()).update();
            forge(owner, board, at, random);
            return true;
        }
    },
    A_CHANGED_ROW_AND_THE_REST_MADE_ANEW {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            owner.sql("update journal_entry set subject_id = gen_random_uuid() where board_id = :board and number = :number")
                .param("board", board.value()).param("number", some(owner, board, random)).update();
            chainAnew(owner, board);
            return true;
        }
    },
    MOVED_TO_ANOTHER_BOARD {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            long number = some(owner, board, random);
            UUID id = owner.sql("select id from journal_entry where board_id = :board and number = :number").param("board", board.value()).param("number", number).query(UUID.class).single();
            actFor(owner, other);
            long end = last(owner, other) + 1;
            open(owner);
            owner.sql("update journal_entry set board_id = :other, number = :end where board_id = :board and id = :id")
                .param("other", other.value()).param("end", end).param("board", board.value()).param("id", id).update();
            owner.sql("update journal_facts set board_id = :other where board_id = :board and entry_id = :id").param("other", other.value()).param("board", board.value()).param("id", id).update();
            chainAnew(owner, other);
            actFor(owner, board);
            return true;
        }
    },
    FACTS {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            String change = pick(List.of("facts = facts || ' '", "actor_id = gen_random_uuid()", "hat = 'HEAD'", "decision = case when decision is null then '' end",
                "salt = set_byte(salt, %1$d, get_byte(salt, %1$d) # %2$d)".formatted(random.nextInt(16), 1 << random.nextInt(8))), random);
            return owner.sql("update journal_facts f set " + change + " from journal_entry e where e.board_id = f.board_id and e.id = f.entry_id and f.board_id = :board and e.number = :number")
                .param("board", board.value()).param("number", some(owner, board, random)).update() == 1;
        }
    },
    FACTS_REMOVED {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return owner.sql("delete from journal_facts f using journal_entry e where e.board_id = f.board_id and e.id = f.entry_id and f.board_id = :board and e.number = :number")
                .param("board", board.value()).param("number", some(owner, board, random)).update() == 1;
        }
    },
    FACTS_OF_ANOTHER_ENTRY {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return owner.sql("""
                update journal_facts f set (salt, actor_id, hat, facts, decision) = (select o.salt, o.actor_id, o.hat, o.facts, o.decision from journal_facts o
                    join journal_entry p on p.board_id = o.board_id and p.id = o.entry_id where o.board_id = :board and p.number = :two)
                from journal_entry e where e.board_id = f.board_id and e.id = f.entry_id and f.board_id = :board and e.number = :one and :one <> :two
                  and exists (select from journal_facts o join journal_entry p on p.board_id = o.board_id and p.id = o.entry_id where o.board_id = :board and p.number = :two)
                """).param("board", board.value()).param("one", some(owner, board, random)).param("two", some(owner, board, random)).update() == 1;
        }
    },
    THE_HEAD {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            String change = pick(List.of("number = number - 1", "number = number + 7", "unsealed = unsealed + 5", "chain_hash = set_byte(chain_hash, %1$d, get_byte(chain_hash, %1$d) # 4)"
                .formatted(random.nextInt(32))), random);
            return owner.sql("update journal_head set " + change + " where board_id = :board").param("board", board.value()).update() == 1;
        }
    },
    THE_HEAD_REMOVED {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return owner.sql("delete from journal_head where board_id = :board").param("board", board.value()).update() == 1;
        }
    },
    A_CHECKPOINT {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            String change = pick(List.of("number = number + 1", "kind = 'cut'", "unsealed = unsealed + 1", "at = at - interval '1 day'", "key_id = 'abcdef0123456789'",
                "chain_hash = set_byte(chain_hash, 3, get_byte(chain_hash, 3) # 1)", "signature = set_byte(signature, %1$d, get_byte(signature, %1$d) # 8)".formatted(random.nextInt(64))), random);
            return owner.sql("update journal_checkpoint set " + change + " where board_id = :board and number = :number")
                .param("board", board.value()).param("number", checkpoint(owner, board, random)).update() == 1;
        }
    },
    A_CHECKPOINT_REMOVED {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            return owner.sql("delete from journal_checkpoint where board_id = :board and number = :number")
                .param("board", board.value()).param("number", checkpoint(owner, board, random)).update() == 1;
        }
    },
    A_FORGED_CUT {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            long upTo = Math.min(last(owner, board) - 1, some(owner, board, random));
            owner.sql("""
                insert into journal_checkpoint (board_id, number, kind, chain_hash, unsealed, at, key_id, signature)
                select e.board_id, e.number, 'cut', e.chain_hash, 0, now(), c.key_id, c.signature
                from journal_entry e, journal_checkpoint c where e.board_id = :board and c.board_id = :board and e.number = :upTo limit 1
                """).param("board", board.value()).param("upTo", upTo).update();
            return remove(owner, board, "number <= " + upTo) > 0;
        }
    },
    EVERYTHING_REMOVED {
        @Override
        boolean by(JdbcClient owner, BoardId board, BoardId other, Random random) {
            owner.sql("delete from journal_checkpoint where board_id = :board").param("board", board.value()).update();
            owner.sql("delete from journal_head where board_id = :board").param("board", board.value()).update();
            return remove(owner, board, "true") > 0;
        }
    };

    /** Done inside a transaction that is undone; {@code owner} acts for the board. */
    abstract boolean by(JdbcClient owner, BoardId board, BoardId other, Random random);

    /** What the owner of the tables can put out of the way, it puts out of the way. */
    static void open(JdbcClient owner) {
        for (String table : List.of("journal_entry", "journal_facts", "journal_head", "journal_checkpoint")) {
            owner.sql("alter table " + table + " disable trigger user").update();
            owner.sql("alter table " + table + " disable row level security").update();
            owner.sql("alter table " + table + " no force row level security").update();
        }
        owner.sql("alter table journal_facts drop constraint if exists journal_facts_board_id_entry_id_fkey").update();
        owner.sql("alter table journal_entry drop constraint if exists journal_entry_number_check").update();
    }

    private static void actFor(JdbcClient owner, BoardId board) {
        owner.sql("select set_config('app.board', :board, true)").param("board", board.toString()).query(String.class).single();
    }

    private static String pick(List<String> changes, Random random) {
        return changes.get(random.nextInt(changes.size()));
    }

    private static long some(JdbcClient owner, BoardId board, Random random) {
        List<Long> numbers = owner.sql("select number from journal_entry where board_id = :board order by number").param("board", board.value()).query(Long.class).list();
        return numbers.get(random.nextInt(numbers.size()));
    }

    private static long last(JdbcClient owner, BoardId board) {
        return owner.sql("select max(number) from journal_entry where board_id = :board").param("board", board.value()).query(Long.class).single();
    }

    private static long checkpoint(JdbcClient owner, BoardId board, Random random) {
        List<Long> numbers = owner.sql("select number from journal_checkpoint where board_id = :board order by number").param("board", board.value()).query(Long.class).list();
        return numbers.get(random.nextInt(numbers.size()));
    }

    private static int number(JdbcClient owner, BoardId board, long from, long to) {
        return owner.sql("update journal_entry set number = :to where board_id = :board and number = :from")
            .param("board", board.value()).param("from", from).param("to", to).update();
    }

    private static int remove(JdbcClient owner, BoardId board, String which) {
        owner.sql("delete from journal_facts f using journal_entry e where e.board_id = f.board_id and e.id = f.entry_id and f.board_id = :board and e." + which.replace("true", "number > 0"))
            .param("board", board.value()).update();
        return owner.sql("delete from journal_entry where board_id = :board and " + which).param("board", board.value()).update();
    }

    /** A row as the program would have made it, but for the seal, for which the key is needed; and every later hash made to fit. */
    private static void forge(JdbcClient owner, BoardId board, long number, Random random) {
        Chain.Facts facts = Chain.salted(UUID.randomUUID(), "HEAD", "{}", Optional.empty());
        UUID id = UUID.randomUUID();
        byte[] seal = random.nextBoolean() ? null : owner.sql("select seal from journal_entry where board_id = :board limit 1").param("board", board.value()).query(byte[].class).single();
        owner.sql("""
            insert into journal_entry (board_id, number, id, at, kind, subject, subject_id, facts_hash, chain_hash, seal)
            values (:board, :number, :id, now(), 'consent.given', 'person', :id, :facts, :none, :seal)
            """).param("board", board.value()).param("number", number).param("id", id).param("facts", facts.hash()).param("none", new byte[32]).param("seal", seal).update();
        owner.sql("insert into journal_facts (board_id, entry_id, salt, actor_id, hat, facts) values (:board, :id, :salt, :actor, :hat, :facts)")
            .param("board", board.value()).param("id", id).param("salt", facts.salt()).param("actor", facts.actor()).param("hat", facts.hat()).param("facts", facts.facts()).update();
        chainAnew(owner, board);
    }

    /** Every hash of the board computed again, rightly, and the head set to the last. */
    private static void chainAnew(JdbcClient owner, BoardId board) {
        byte[] previous = Chain.BEFORE_THE_FIRST.hash();
        for (Chain.Stored entry : new JournalSql(owner).links(board, 0, Long.MAX_VALUE, Integer.MAX_VALUE)) {
            previous = Chain.hash(true, previous, entry.link(), board, entry.draft());
            owner.sql("update journal_entry set chain_hash = :hash where board_id = :board and number = :number")
                .param("hash", previous).param("board", board.value()).param("number", entry.link().number()).update();
        }
        headToTheEnd(owner, board);
    }

    private static void headToTheEnd(JdbcClient owner, BoardId board) {
        owner.sql("""
            update journal_head h set number = e.number, chain_hash = e.chain_hash from journal_entry e
            where h.board_id = :board and e.board_id = :board and e.number = (select max(number) from journal_entry where board_id = :board)
            """).param("board", board.value()).update();
    }
}
