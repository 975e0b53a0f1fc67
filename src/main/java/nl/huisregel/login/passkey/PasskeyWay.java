package nl.huisregel.login.passkey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.login.WayIn;
import org.springframework.stereotype.Component;

/** A passkey, as a way in. */
@Component
class PasskeyWay implements WayIn {

    private final PasskeySql sql;
    private final Fence fence;

    PasskeyWay(PasskeySql sql, Fence fence) {
        this.sql = sql;
        this.fence = fence;
    }

    @Override
    public List<Offer> atTheDoor() {
        return List.of(new Offer(PasskeyPages.DOOR, "passkey.door", ""));
    }

    @Override
    public List<Offer> toConfirm(Actor actor, String back) {
        return of(actor.board(), actor.person()).stream().allMatch(Held::doubted) ? List.of()
            : List.of(new Offer(PasskeyPages.CONFIRM + "?naar=" + URLEncoder.encode(back, StandardCharsets.UTF_8), "passkey.confirm", ""));
    }

    @Override
    public List<Held> of(BoardId board, UUID person) {
        return fence.reading(board, () -> sql.of(board, person)).stream()
            .map(one -> new Held("passkey.held", one.label(), one.madeAt(), one.usedAt(), PasskeyPages.OWN + "/" + one.id(), true, one.doubted())).toList();
    }

    @Override
    public Set<UUID> having(BoardId board) {
        return fence.reading(board, () -> sql.having(board));
    }

    @Override
    public void forget(BoardId board, UUID person) {
        sql.forget(board, person);
    }

    /** It may lie on the telephone that was lost. */
    @Override
    public void startAnew(BoardId board, UUID person) {
        sql.forget(board, person);
    }
}
