package nl.huisregel.role;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Data;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may do and see what, for everybody who is signed in: written from the same table that opens the doors. */
@Controller
class RightsPages {

    @For(Right.SEE_RIGHTS)
    @GetMapping("/rechten")
    Page rights(Actor actor) {
        return Page.of("role/rights", "actor", actor,
            "rights", Arrays.stream(Right.values()).map(right -> new RightRow(right.text(), hats(right::isOf), "", false, right.notOfDeputies())).toList(),
            "data", Arrays.stream(Data.values()).map(data -> new RightRow(data.text(), hats(data::isOf), data.reach().text(), data.confidential(), false)).toList());
    }

    private static List<Hat> hats(Predicate<Hat> which) {
        return Arrays.stream(Hat.values()).filter(which).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination rightsPlace() {
            return new Destination(90, "/rechten", "role.rights.go", Right.SEE_RIGHTS, true);
        }
    }
}
