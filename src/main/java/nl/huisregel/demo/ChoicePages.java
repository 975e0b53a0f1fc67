package nl.huisregel.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Capacity;
import nl.huisregel.access.SignIn;
import nl.huisregel.database.Fence;
import nl.huisregel.installation.Installation;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Everyone;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in by choosing a person, in the demo and nowhere else. */
@Controller
class ChoicePages {

    private final Installation installation;
    private final Directory directory;
    private final Fence fence;
    private final DemoSql sql;
    private final SignIn signIn;

    ChoicePages(Installation installation, Directory directory, Fence fence, DemoSql sql, SignIn signIn) {
        this.installation = installation;
        this.directory = directory;
        this.fence = fence;
        this.sql = sql;
        this.signIn = signIn;
    }

    @Everyone
    @GetMapping("/kies")
    Page choose() {
        return Page.of("demo/choose", "schools",
            choices().stream().collect(Collectors.groupingBy(Choice::school, LinkedHashMap::new, Collectors.toList())));
    }

    @Everyone
    @PostMapping("/kies")
    ModelAndView chosen(@RequestParam UUID wie, HttpServletRequest request) {
        var choice = choices().stream().filter(one -> one.id().equals(wie)).findFirst().orElseThrow(NotThere::new);
        if (!signIn.as(new Capacity(choice.board(), choice.person(), choice.hat()), request)) {
            throw new NotThere();
        }
        return new ModelAndView("redirect:/");
    }

    private List<Choice> choices() {
        if (!installation.isDemo()) {
            throw new NotThere();
        }
        return directory.boards().stream().sorted(Comparator.comparingInt(board -> Demo.BOARDS.indexOf(board.slug())))
            .flatMap(board -> fence.reading(board.id(), () -> sql.choices(board.id())).stream()).toList();
    }
}
