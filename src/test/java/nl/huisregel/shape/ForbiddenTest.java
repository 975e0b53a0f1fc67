package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no code of ours uses, because it turns what people send into something that runs, reaches elsewhere or stays behind. */
class ForbiddenTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/resources/pages");
    private static final Path SCRIPTS = Path.of("src/main/resources/public");

    /** @param seeded a line that holds it */
    private record Rule(String what, Path where, Pattern pattern, String seeded) {}

    private static final List<Rule> RULES = List.of(
        new Rule("objects read back from bytes", CODE, Pattern.compile("ObjectInputStream|XMLDecoder|XStream|enableDefaultTyping|activateDefaultTyping"), "new ObjectInputStream(sent)"),
        new Rule("words that become code", CODE, Pattern.compile("SpelExpression|ScriptEngine|StandardEvaluationContext|defineClass\\("), "new SpelExpressionParser()"),
        new Rule("pages made from words", CODE, Pattern.compile("TemplateEngine\\.create\\(|StringTemplateResolver"), "TemplateEngine.create(resolver)"),
        new Rule("a shell", CODE, Pattern.compile("Runtime\\.getRuntime\\(\\)\\.exec|\"(/bin/)?(ba)?sh\", \"-c\""), "Runtime.getRuntime().exec(line)"),
        new Rule("names that are looked up elsewhere", CODE, Pattern.compile("InitialContext|javax\\.naming|LdapTemplate"), "new InitialContext()"),
        new Rule("requests that we send", CODE, Pattern.compile("java\\.net\\.http\\.|RestTemplate|RestClient|WebClient|HttpURLConnection|\\.openStream\\("), "import java.net.http.HttpClient;"),
        new Rule("paths in XML", CODE, Pattern.compile("XPathFactory|TransformerFactory"), "XPathFactory.newInstance()"),
        new Rule("chance that can be guessed", CODE, Pattern.compile("new Random\\(|Math\\.random\\(|ThreadLocalRandom"), "new Random().nextInt()"),
        new Rule("an answer to other sites", CODE, Pattern.compile("@CrossOrigin|addCorsMappings|Access-Control-Allow"), "@CrossOrigin"),
        new Rule("a certificate that is not looked at", CODE, Pattern.compile("TrustAllStrategy|NoopHostnameVerifier|X509TrustManager|setHostnameVerifier"), "new X509TrustManager()"),
        new Rule("a whole object filled from a form", CODE, Pattern.compile("@ModelAttribute|@RequestBody"), "Object save(@ModelAttribute Person person)"),
        new Rule("what is printed as it was typed", PAGES, Pattern.compile("\\$unsafe\\{"), "$unsafe{title}"),
        new Rule("script or style within a page", PAGES, Pattern.compile("(?i)<script(?![^>]*\\bsrc=)[^>]*>|<style|\\son[a-z]+=\"|\\sstyle=\"|javascript:"), "<p onclick=\"go()\">"),
        new Rule("what is fetched from elsewhere", PAGES, Pattern.compile("(?i)(src|srcset|action|data|poster)=\"(https?:)?//"), "<img src=\"https://elsewhere.example/a.png\">"),
        new Rule("words that become code", SCRIPTS, Pattern.compile("\\beval\\(|new Function\\(|innerHTML|outerHTML|insertAdjacentHTML|document\\.write"), "box.innerHTML = name"),
        new Rule("what stays in the browser", SCRIPTS, Pattern.compile("localStorage|sessionStorage|indexedDB|document\\.cookie|serviceWorker"), "localStorage.setItem('a', 'b')"),
        new Rule("messages between windows", SCRIPTS, Pattern.compile("postMessage|addEventListener\\('message'|WebSocket|EventSource|RTCPeerConnection"), "window.postMessage(a)"),
        new Rule("objects that are put together", SCRIPTS, Pattern.compile("__proto__|Object\\.assign|prototype\\["), "Object.assign(a, b)"));

    /** Where one of them is meant: the rule, and the files that may. The kit of the worker is copied out of our own
     * jar; the watchdog of the database is one fixed line of ours, for when this program is gone. */
    private static final Map<String, Set<String>> BUT = Map.of("requests that we send", Set.of("Kit.java", "Discovery.java", "Asking.java"), "a shell", Set.of("EmbeddedServer.java"),
        // A page that somebody downloads and opens without us.
        "script or style within a page", Set.of("dossier.jte"));

    static Stream<Rule> rules() {
        return RULES.stream();
    }

    @ParameterizedTest
    @DisplayName("nowhere, and it would be found")
    @MethodSource("rules")
    void nowhere(Rule rule) throws IOException {
        assertThat(rule.pattern().matcher(rule.seeded()).find()).as("would be found: %s", rule.seeded()).isTrue();
        try (var files = Files.walk(rule.where())) {
            var lines = files.filter(file -> file.toString().matches(".*\\.(java|jte|js)") && !BUT.getOrDefault(rule.what(), Set.of()).contains(file.getFileName().toString())).flatMap(ForbiddenTest::lines).filter(line -> rule.pattern().matcher(line).find()).toList();
            assertThat(lines).as(rule.what()).isEmpty();
        }
    }

    @Test
    @DisplayName("htmx may run nothing it is sent, ask nobody else and keep no page")
    void htmx() throws IOException {
        assertThat(Files.readString(PAGES.resolve("web/layout.jte"))).contains("\"allowEval\":false", "\"selfRequestsOnly\":true", "\"historyCacheSize\":0", "\"allowScriptTags\":false", "\"includeIndicatorStyles\":false");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.strip().startsWith("import nl.")).map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
