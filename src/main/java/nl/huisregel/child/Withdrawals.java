package nl.huisregel.child;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.consent.Pursued;
import nl.huisregel.consent.Removal;
import nl.huisregel.consent.Spot;
import nl.huisregel.consent.Standing;
import nl.huisregel.consent.Withdrawal;
import nl.huisregel.consent.WithdrawalFollower;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.elsewhere.WithOthersSql;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/**
 * Follows a withdrawal where pictures hang. With us nothing has to be taken down: the gate and the pages read the withdrawal itself, and only what
 * went is written down, for who withdrew. Where only people can take a picture away they are asked to, in the same transaction.
 */
@Component
class Withdrawals implements WithdrawalFollower {

    private final Fence fence;
    private final ChildSql sql;
    private final WithOthersSql others;
    private final ComingDown comingDown;

    Withdrawals(Fence fence, ChildSql sql, WithOthersSql others, ComingDown comingDown) {
        this.fence = fence;
        this.sql = sql;
        this.others = others;
        this.comingDown = comingDown;
    }

    @Override
    public void withdrawn(Withdrawal withdrawal) {
        var board = withdrawal.giver().board();
        withdrawal.spots().stream().filter(spot -> spot.medium().equals("photo"))
            .forEach(spot -> fence.inside(board, () -> {
                sql.gone(board, withdrawal.receipt(), withdrawal.person(), spot.layer());
                others.pursue(board, withdrawal.receipt(), withdrawal.person(), spot.layer());
            }));
        fence.inside(board, () -> comingDown.askOf(board, withdrawal.person(), withdrawal.at()));
    }

    @Override
    public List<Standing> standing(BoardId board, UUID person, Words words) {
        return fence.reading(board, () -> sql.standing(board, person)).stream().map(row -> row.in(words)).toList();
    }

    @Override
    public List<Removal> removals(BoardId board, UUID person, UUID giver) {
        var byMoment = fence.reading(board, () -> sql.objections(board, person, giver)).stream()
            .collect(Collectors.groupingBy(Objection::madeAt, LinkedHashMap::new, Collectors.counting()));
        return byMoment.entrySet().stream().map(one -> new Removal(one.getKey(), one.getValue().intValue(), "/kinderen/" + person + "/bezwaren")).toList();
    }

    @Override
    public List<Standing> gone(BoardId board, UUID receipt, Words words) {
        return fence.reading(board, () -> sql.goneWith(board, receipt)).stream().map(row -> row.in(words)).toList();
    }

    @Override
    public List<Standing> withOthers(BoardId board, UUID person, Words words) {
        return fence.reading(board, () -> others.counts(board, person)).stream()
            .map(row -> new Standing(new Spot(row.layer(), "photo"), row.account().isEmpty() ? words.say("hand.maybe.place") : row.account(), row.pictures())).toList();
    }

    @Override
    public List<Pursued> pursued(BoardId board, UUID receipt, Words words) {
        return fence.reading(board, () -> others.pursued(board, receipt)).stream().map(row -> new Pursued(row.account(), row.pictures(), state(row), row.goneAt())).toList();
    }

    private static Pursued.State state(WithOthersSql.Pursued row) {
        return row.maybe() ? Pursued.State.MAYBE : row.open() ? Pursued.State.ASKED : row.goneAt().isPresent() ? Pursued.State.GONE : Pursued.State.NOT_PLACED;
    }
}
