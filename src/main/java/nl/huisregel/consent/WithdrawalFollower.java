package nl.huisregel.consent;

import java.util.List;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.web.Words;

/**
 * Who shows images and follows a withdrawal. It is called inside the withdrawing transaction, which holds the person's lock: add
 * rows there, and lock nothing that publishing locks before it asks for consent (the post, the pictures), or the two wait for each other.
 */
public interface WithdrawalFollower {

    void withdrawn(Withdrawal withdrawal);

    /** What stands of this person now, so that who withdraws reads beforehand what will go. */
    default List<Standing> standing(BoardId board, UUID person, Words words) {
        return List.of();
    }

    /** What this giver had taken off for this person, newest first: it is proved beside the answers. */
    default List<Removal> removals(BoardId board, UUID person, UUID giver) {
        return List.of();
    }

    /** What went with this withdrawal, for the receipt. */
    default List<Standing> gone(BoardId board, UUID receipt, Words words) {
        return List.of();
    }

    /** What stands of this person with others, where only people can take it away. */
    default List<Standing> withOthers(BoardId board, UUID person, Words words) {
        return List.of();
    }

    /** What people were asked to take away because of this withdrawal, and what became of it so far. */
    default List<Pursued> pursued(BoardId board, UUID receipt, Words words) {
        return List.of();
    }
}
