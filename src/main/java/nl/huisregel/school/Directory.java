package nl.huisregel.school;

import java.util.List;
import java.util.Optional;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/** Finds the board before anything of a board is read: by the address of a page, or all of them. */
@Component
public class Directory {

    private final Fence fence;
    private final SchoolSql sql;

    Directory(Fence fence, SchoolSql sql) {
        this.fence = fence;
        this.sql = sql;
    }

    /** The location whose public page has this slug. */
    public Optional<Place> at(String slug) {
        return sql.address(slug).flatMap(address -> fence.reading(address.board(), () ->
            sql.location(address.board(), address.location())
                .map(location -> new Place(sql.board(address.board()), location))));
    }

    public Board board(BoardId board) {
        return sql.board(board);
    }

    public List<Board> boards() {
        return sql.boards();
    }
}
