package nl.huisregel.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.consent.Removal;
import nl.huisregel.consent.Standing;
import nl.huisregel.consent.Withdrawal;
import nl.huisregel.consent.WithdrawalFollower;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/**
 * Follows a withdrawal where pictures hang. Nothing has to be taken down: the gate and the pages read
 * the withdrawal itself. Only what went is written down, for who withdrew.
 */
@Component
class Withdrawals implements WithdrawalFollower {

    private final Fence fence;
    private final ReadingSql sql;

    Withdrawals(Fence fence, ReadingSql sql) {
        this.fence = fence;
        this.sql = sql;
    }

    @Override
    public void withdrawn(Withdrawal withdrawal) {
        var board = withdrawal.giver().board();
        withdrawal.spots().stream().filter(spot -> spot.medium().equals("photo"))
            .forEach(spot -> fence.inside(board, () -> sql.gone(board, withdrawal.receipt(), withdrawal.person(), spot.layer())));
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
}
