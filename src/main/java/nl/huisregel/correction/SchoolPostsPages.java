package nl.huisregel.correction;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.elsewhere.Elsewhere;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Posts;
import nl.huisregel.wall.LivePost;
import nl.huisregel.wall.ReadingSql;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All posts of the school, for who leads it: read one, and correct it or take it down. */
@Controller
class SchoolPostsPages {

    private final SchoolPostsSql sql;
    private final ReadingSql reading;
    private final Posts posts;
    private final ComingDown elsewhere;
    private final Fence fence;

    SchoolPostsPages(SchoolPostsSql sql, ReadingSql reading, Posts posts, ComingDown elsewhere, Fence fence) {
        this.posts = posts;
        this.elsewhere = elsewhere;
        this.sql = sql;
        this.reading = reading;
        this.fence = fence;
    }

    @For(Right.SEE_SCHOOL_POSTS)
    @GetMapping("/berichten-van-school")
    Page all(Actor actor, @RequestParam Optional<String> plek, @RequestParam(defaultValue = "") String zoek, @RequestParam Optional<UUID> na) {
        UUID school = actor.location().orElseThrow(NotThere::new);
        Optional<Channel> place = plek.flatMap(key -> Arrays.stream(Channel.values()).filter(channel -> channel.key().equals(key)).findFirst());
        List<SchoolPost> read = fence.reading(actor.board(), () -> sql.at(actor.board(), school, place, zoek.strip(), na));
        List<SchoolPost> page = read.subList(0, Math.min(SchoolPostsSql.PAGE, read.size()));
        return Page.of("correction/schoolPosts", "posts", page, "place", place, "sought", zoek.strip(),
            "next", read.size() > page.size() ? Optional.of(page.getLast().placement()) : Optional.<UUID>empty(), "first", na.isEmpty());
    }

    @For(Right.SEE_SCHOOL_POSTS)
    @GetMapping("/berichten-van-school/{id}")
    Object one(Actor actor, @PathVariable UUID id) {
        UUID school = actor.location().orElseThrow(NotThere::new);
        Map<Channel, LivePost> places = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            fence.reading(actor.board(), () -> reading.placed(actor.board(), school, id, channel)).ifPresent(post -> places.put(channel, post));
        }
        List<Elsewhere> standing = fence.reading(actor.board(), () -> posts.find(actor.board(), id).filter(post -> post.location().equals(school))
            .map(_ -> elsewhere.standing(actor.board(), id)).orElse(List.of()));
        if (places.isEmpty() && !standing.isEmpty()) {
            return "redirect:/berichten/" + id + "/elders";
        }
        if (places.isEmpty()) {
            throw new NotThere();
        }
        return Page.of("correction/schoolPost", "post", id, "places", places, "standing", standing);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination schoolPostsPlace() {
            return new Destination(12, "/berichten-van-school", "after.way", Right.SEE_SCHOOL_POSTS, true);
        }
    }
}
