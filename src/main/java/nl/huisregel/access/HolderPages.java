package nl.huisregel.access;

import nl.huisregel.school.School;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of staff, with an empty peg where posts will hang. */
@Controller
class HolderPages {

    private final School school;

    HolderPages(School school) {
        this.school = school;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten")
    Page posts(Actor actor) {
        return Page.of("access/posts", "groups", school.groupsOf(actor.board(), actor.person()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination postsPlace() {
            return new Destination(10, "/berichten", "access.way.posts", Right.WRITE_POSTS);
        }
    }
}
