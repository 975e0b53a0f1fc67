package nl.huisregel.wall;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.huisregel.database.Fence;
import nl.huisregel.school.FrontNews;
import nl.huisregel.school.Place;
import org.springframework.stereotype.Component;

/** The newest titles on the page of the school: words only, no pictures. */
@Component
class LatestNews implements FrontNews {

    private static final int FEW = 3;

    private final Fence fence;
    private final ReadingSql sql;

    LatestNews(Fence fence, ReadingSql sql) {
        this.fence = fence;
        this.sql = sql;
    }

    @Override
    public List<Item> latest(Place place) {
        var board = place.board().id();
        return fence.reading(board, () -> sql.news(board, place.location().id(), Optional.empty())).stream().limit(FEW)
            .map(post -> new Item(post.title(), LocalDate.ofInstant(post.since(), ZoneId.of("Europe/Amsterdam")),
                "/scholen/" + place.location().slug() + "/nieuws/" + post.placement())).toList();
    }
}
