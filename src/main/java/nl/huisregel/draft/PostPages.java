package nl.huisregel.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Destination;
import nl.huisregel.access.For;
import nl.huisregel.access.Right;
import nl.huisregel.database.Fence;
import nl.huisregel.doubt.Doubts;
import nl.huisregel.media.Making;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Pictures;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.AwaitsItsMoment;
import nl.huisregel.publication.ChangedMeanwhile;
import nl.huisregel.publication.Channel;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.PostHints;
import nl.huisregel.publication.Publishing;
import nl.huisregel.publication.Verdicts;
import nl.huisregel.schedule.Scheduling;
import nl.huisregel.schedule.Timing;
import nl.huisregel.web.NotThere;
import nl.huisregel.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A teacher's posts, and the page on which one is written. Every button of that page saves what was typed before it does its own work. */
@Controller
class PostPages {

    private final Drafts drafts;
    private final DraftViews views;
    private final Publishing publishing;
    private final Pictures pictures;
    private final PostLists lists;
    private final Doubts doubts;
    private final PostHints hints;
    private final Scheduling scheduling;
    private final Fence fence;

    PostPages(Drafts drafts, DraftViews views, Publishing publishing, Pictures pictures, PostLists lists, Doubts doubts, PostHints hints, Scheduling scheduling, Fence fence) {
        this.fence = fence;
        this.scheduling = scheduling;
        this.doubts = doubts;
        this.hints = hints;
        this.drafts = drafts;
        this.views = views;
        this.publishing = publishing;
        this.pictures = pictures;
        this.lists = lists;
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten")
    Page posts(Actor actor) {
        return Page.of("draft/posts", "posts", lists.of(actor), "leads", actor.may(Right.SEE_SCHOOL_POSTS));
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten")
    String start(Actor actor) {
        return "redirect:/berichten/" + drafts.start(actor);
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}")
    Object draft(Actor actor, @PathVariable UUID id, @RequestParam Optional<UUID> foto, @RequestParam Optional<UUID> pagina, @RequestParam Optional<String> verder,
                 @RequestParam Optional<String> terug, @RequestParam Optional<UUID> twijfel) {
        Post post = drafts.mine(actor, id);
        // A browser that goes back after publishing would otherwise offer, in the same spot, what was just done.
        return post.scheduled() || post.settled() && verder.isEmpty() ? "redirect:/berichten/" + id + "/plaatsing"
            : page(actor, post, foto.map(PictureId::new)).and("pagina", pagina.orElseGet(UUID::randomUUID)).and("tookBack", terug.isPresent())
                .and("takenBack", twijfel.map(it -> doubts.mine(actor, it)).orElse(null));
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}")
    Object write(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields,
                 @RequestHeader(name = "HX-Request", defaultValue = "false") boolean quietly, @RequestParam(name = "bestand", required = false) List<MultipartFile> files) throws IOException {
        DraftForm form = new DraftForm(fields);
        Saved saved = save(actor, id, form);
        if (saved.stopped().isPresent()) {
            return saved.stopped().get();
        }
        List<String> action = form.action();
        PictureForm card = new PictureForm(form);
        switch (action.getFirst()) {
            case "foto" -> { return back(form, id, Optional.of(picture(action, 1)), "foto"); }
            case "klaar" -> { return back(form, id, Optional.empty(), "fotos"); }
            case "wis" -> drafts.removePictures(actor, id, pictures(action, 1));
            case "weg" -> drafts.leaveOff(actor, id, pictures(action, 1), channel(action, 2), true);
            case "terug" -> drafts.leaveOff(actor, id, pictures(action, 1), channel(action, 2), false);
            case "groep" -> wholeGroup(actor, id, picture(action, 1));
            case "leeg" -> drafts.name(actor, id, picture(action, 1), new Shown.Untagged());
            case "zelfde" -> sameAsBefore(actor, id, picture(action, 1));
            case "vervaag", "snij" -> { return "redirect:/berichten/" + id + "/foto/" + picture(action, 1) + "/bewerking?doe=" + action.getFirst() + who(action); }
            case "onherkenbaar" -> unrecognisable(actor, id, picture(action, 1), action);
            case "beschrijf" -> describe(actor, id, picture(action, 1));
            case "meteen" -> {
                scheduling.wish(actor, id, Timing.AT_ONCE);
                return back(form, id, card.picture(), "wanneer");
            }
            case "zonder" -> drafts.dropChannel(actor, id, channel(action, 1));
            case "knip" -> {
                hints.cut(actor, id, form.page(), PostHints.keys(form.text("doe").substring(5)).toList(), false);
                return back(form, id, card.picture(), "woorden");
            }
            case "maak" -> {
                hints.cut(actor, id, form.page(), PostHints.keys(form.text("doe").substring(5)).toList(), true);
                return back(form, id, card.picture(), "woorden");
            }
            default -> {
                List<MultipartFile> chosen = files == null ? List.of() : files.stream().filter(file -> !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
                if (!chosen.isEmpty()) {
                    return sent(actor, id, chosen).and("pagina", form.page());
                }
                Timing timing = timing(form);
                if (quietly || !timing.wrong().isEmpty()) {
                    Page page = page(actor, saved.post(), card.picture(), timing).and("pagina", form.page());
                    return quietly ? page.orFragment("draft/saved") : page.unprocessable();
                }
                return back(form, id, card.picture(), "mag");
            }
        }
        boolean tagging = Set.of("groep", "leeg", "zelfde", "onherkenbaar", "beschrijf").contains(action.getFirst());
        return back(form, id, card.picture().filter(it -> !action.getFirst().equals("wis")), tagging ? "foto" : "mag");
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/plaatsing")
    Object publish(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        Optional<Page> stopped = save(actor, id, new DraftForm(fields)).stopped();
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (drafts.mine(actor, id).empty()) {
            return page(actor, drafts.mine(actor, id), Optional.empty()).and("wrong", "post.empty").unprocessable();
        }
        Timing timing = timing(new DraftForm(fields));
        if (!timing.wrong().isEmpty()) {
            return page(actor, drafts.mine(actor, id), Optional.empty(), timing).and("pagina", new DraftForm(fields).page()).and("wrong", timing.wrong()).unprocessable();
        }
        try {
            int version = drafts.mine(actor, id).version();
            if (timing.at().isPresent()) {
                scheduling.schedule(actor, id, version, timing.at().get());
            } else {
                Publishing.Outcome outcome = publishing.publish(actor, id, version);
                if (!outcome.handed().isEmpty() && outcome.live().isEmpty()) {
                    return "redirect:/berichten/" + id + "/met-de-hand";
                }
            }
        } catch (ChangedMeanwhile changed) {
            return conflict(actor, changed.now(), new DraftForm(fields));
        }
        return "redirect:/berichten/" + id + "/plaatsing";
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/twijfels")
    Object ask(Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields) {
        Optional<Page> stopped = save(actor, id, new DraftForm(fields)).stopped();
        if (stopped.isPresent()) {
            return stopped.get();
        }
        doubts.ask(actor, id, Optional.ofNullable(fields.getFirst("vraag")).orElse(""));
        return "redirect:/berichten/" + id + "?pagina=" + new DraftForm(fields).page() + (fields.containsKey("verder") ? "&verder=ja" : "") + "#twijfel";
    }

    @For(Right.WRITE_POSTS)
    @GetMapping("/berichten/{id}/plaatsing")
    Page published(Actor actor, @PathVariable UUID id) {
        Post post = drafts.mine(actor, id);
        return Page.of("draft/published", "view", views.of(actor, post, Optional.empty()));
    }

    @For(Right.WRITE_POSTS)
    @PostMapping("/berichten/{id}/prullenbak")
    String discard(Actor actor, @PathVariable UUID id) {
        drafts.discard(actor, id);
        return "redirect:/berichten";
    }

    /** @param stopped the page that says why nothing was kept, with nothing lost. @param post as it is now */
    private record Saved(Optional<Page> stopped, Post post) {
    }

    private static Saved stopped(Page page) {
        return new Saved(Optional.of(page), null);
    }

    /** Keeps what was typed and ticked, all of it or nothing. */
    private Saved save(Actor actor, UUID id, DraftForm form) {
        Drafts.Written written = form.written();
        if (written.tooLong()) {
            Post now = drafts.mine(actor, id);
            return stopped(page(actor, typed(now, written), Optional.empty()).and("wrong", written.body().length() > Drafts.LONGEST_BODY ? "post.text.long" : "post.title.long")
                .and("length", (long) Math.max(written.body().length(), written.title().length())).unprocessable());
        }
        try {
            return new Saved(Optional.empty(), fence.inside(actor.board(), () -> saved(actor, id, form, written)));
        } catch (ChangedMeanwhile changed) {
            return stopped(conflict(actor, changed.now(), form));
        } catch (AwaitsItsMoment waits) {
            return stopped(ready(actor, drafts.mine(actor, id), written, waits));
        }
    }

    private Post saved(Actor actor, UUID id, DraftForm form, Drafts.Written written) {
        Post post = drafts.write(actor, id, written);
        if (form.has("dag")) {
            scheduling.wish(actor, id, timing(form));
        }
        hints.keep(actor, post, form.said());
        PictureForm card = new PictureForm(form);
        Optional<PictureId> picture = card.picture().filter(post.pictures()::contains);
        picture.ifPresent(it -> drafts.ofPicture(actor, id, it, () -> keep(actor, id, it, card)));
        return picture.isPresent() ? drafts.mine(actor, id) : post;
    }

    /** A form without these fields knows of no later. */
    private Timing timing(DraftForm form) {
        return scheduling.read(form.text("dag"), form.text("tijd"));
    }

    private void keep(Actor actor, UUID id, PictureId picture, PictureForm card) {
        pictures.find(actor.board(), picture).map(found -> views.nameable(actor, drafts.mine(actor, id), found))
            .ifPresent(known -> drafts.name(actor, id, picture, card.shown(known)));
        pictures.mark(actor.board(), picture, card.marks());
        pictures.describe(actor.board(), picture, card.altText());
        pictures.credit(actor.board(), picture, card.origin());
    }

    private void wholeGroup(Actor actor, UUID id, PictureId picture) {
        Set<UUID> everyone = views.group(actor, drafts.mine(actor, id)).stream().map(DraftView.Someone::id).collect(Collectors.toSet());
        if (!everyone.isEmpty()) {
            drafts.name(actor, id, picture, new Shown.People(everyone));
        }
    }

    private void sameAsBefore(Actor actor, UUID id, PictureId picture) {
        List<PictureId> all = drafts.mine(actor, id).pictures();
        int index = all.indexOf(picture);
        if (index > 0) {
            pictures.find(actor.board(), all.get(index - 1)).ifPresent(before ->
                drafts.name(actor, id, picture, before.shown()));
        }
    }

    /** Somebody can no longer be recognised: the author says so, software never. */
    private void unrecognisable(Actor actor, UUID id, PictureId picture, List<String> action) {
        Set<UUID> left = new java.util.HashSet<>(Verdicts.personsOn(pictures.all(actor.board(), List.of(picture))));
        action.subList(2, action.size()).stream().filter(text -> text.matches("[0-9a-f-]{36}")).map(UUID::fromString).forEach(left::remove);
        drafts.name(actor, id, picture, left.isEmpty() ? new Shown.NobodyRecognisable() : new Shown.People(left));
    }

    private void describe(Actor actor, UUID id, PictureId picture) {
        views.of(actor, drafts.mine(actor, id), Optional.of(picture)).proposedText()
            .ifPresent(text -> drafts.ofPicture(actor, id, picture, () -> pictures.describe(actor.board(), picture, text)));
    }

    /** Whom a way out named, for the heading of the page it leads to. */
    private static String who(List<String> action) {
        return action.size() < 3 ? "" : java.util.Arrays.stream(action.get(2).split(",")).filter(text -> text.matches("[0-9a-f-]{36}")).map(text -> "&wie=" + text).collect(Collectors.joining());
    }

    private Page sent(Actor actor, UUID id, List<MultipartFile> files) throws IOException {
        List<Drafts.Sent> sent = drafts.addPictures(actor, id, files.stream().map(PostPages::file).toList());
        List<Drafts.Sent> refused = sent.stream().filter(it -> it.making() instanceof Making.TurnedAway).toList();
        Page page = page(actor, drafts.mine(actor, id), Optional.empty()).and("refused", refused).and("tooMany", files.size() - sent.size());
        return refused.isEmpty() && sent.size() == files.size() ? page : page.with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Drafts.File file(MultipartFile file) {
        return new Drafts.File() {
            @Override public String name() {
                return Optional.ofNullable(file.getOriginalFilename()).orElse("");
            }

            @Override public InputStream open() throws IOException {
                return file.getInputStream();
            }
        };
    }

    /** Both texts, side by side: what is kept now and what was typed here. */
    private Page conflict(Actor actor, Post now, DraftForm form) {
        return page(actor, now, Optional.empty()).and("typed", form.written()).with(HttpStatus.CONFLICT);
    }

    /** A button pressed twice changed nothing: then there is nothing to tell. */
    private Page ready(Actor actor, Post now, Drafts.Written typed, AwaitsItsMoment waits) {
        if (typed.title().equals(now.title()) && typed.body().equals(now.body())) {
            throw waits;
        }
        return Page.of("draft/ready", "view", views.of(actor, now, Optional.empty()), "typed", typed).with(HttpStatus.CONFLICT);
    }

    private Page page(Actor actor, Post post, Optional<PictureId> open) {
        return page(actor, post, open, scheduling.timing(actor.board(), post));
    }

    private Page page(Actor actor, Post post, Optional<PictureId> open, Timing timing) {
        return Page.of("draft/draft", "view", views.of(actor, post, open, timing), "refused", new ArrayList<Drafts.Sent>(), "tooMany", 0, "wrong", "", "length", 0L, "typed", null, "takenBack", null, "pagina", UUID.randomUUID());
    }

    private static Post typed(Post now, Drafts.Written written) {
        return new Post(now.id(), now.location(), now.group(), now.author(), written.title(), written.body(), now.version(), now.changedAt(), now.pictures(), now.channels(),
            now.off(), now.facts(), now.duties(), now.placements());
    }

    /** The page it leads to is the same page to whoever writes: it takes along by what name it saves. */
    private static String back(DraftForm form, UUID id, Optional<PictureId> picture, String anchor) {
        return "redirect:/berichten/" + id + "?pagina=" + form.page() + (form.has("verder") ? "&verder=ja" : "") + picture.map(it -> "&foto=" + it).orElse("") + "#" + anchor;
    }

    private static PictureId picture(List<String> action, int index) {
        if (action.size() <= index || !action.get(index).matches("[0-9a-f-]{36}")) {
            throw new NotThere();
        }
        return PictureId.of(action.get(index));
    }

    private static List<PictureId> pictures(List<String> action, int index) {
        if (action.size() <= index || !action.get(index).matches("[0-9a-f-]{36}(,[0-9a-f-]{36}){0,19}")) {
            throw new NotThere();
        }
        return java.util.Arrays.stream(action.get(index).split(",")).map(PictureId::of).toList();
    }

    private static Channel channel(List<String> action, int index) {
        return java.util.Arrays.stream(Channel.values()).filter(channel -> action.size() > index && channel.key().equals(action.get(index))).findFirst().orElseThrow(NotThere::new);
    }

    @Configuration(proxyBeanMethods = false)
    static class Way {
        @Bean
        Destination postsPlace() {
            return new Destination(10, "/berichten", "access.way.posts", Right.WRITE_POSTS);
        }
    }
}
