package nl.huisregel.cast;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real Chromium, started once for the run, with a window of its own for whoever asks. */
public final class Browser {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final AxeRunOptions ONLY_FAULTS = new AxeRunOptions();
    /** Whether somebody wants to look. */
    public static final boolean LOOKED_AT = System.getProperty("huisregel.looks") != null;
    private static final ThreadLocal<com.microsoft.playwright.Browser> RUNNING = ThreadLocal.withInitial(Browser::start);

    static {
        ONLY_FAULTS.setResultTypes(List.of("violations"));
    }

    private Browser() {}

    /** A phone, 390 pixels wide, in light colours, with scripts. */
    public static BrowserContext phone() {
        return window(390, 844, ColorScheme.LIGHT, true);
    }

    /** A desk, 1280 pixels wide. */
    public static BrowserContext desk() {
        return window(1280, 900, ColorScheme.LIGHT, true);
    }

    /** A phone whose owner has scripts turned off. */
    public static BrowserContext phoneWithoutScripts() {
        return window(390, 844, ColorScheme.LIGHT, false);
    }

    /** In which colours a page is checked at this width: a phone in the light and a desk in the dark; both in both when somebody looks. */
    public static List<ColorScheme> colours(int width) {
        return LOOKED_AT ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(width < 600 ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    public static BrowserContext window(int width, int height, ColorScheme colours, boolean scripts) {
        return RUNNING.get().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, height).setColorScheme(colours).setJavaScriptEnabled(scripts).setLocale("nl-NL"));
    }

    /** What axe finds wrong with this page, in words; empty when it finds nothing. */
    public static List<String> faults(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).options(ONLY_FAULTS).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze().getViolations().stream()
            .map(fault -> fault.getId() + ": " + fault.getHelp() + " " + fault.getNodes().stream().map(Object::toString).limit(3).toList())
            .toList();
    }

    /** A picture of the whole page in {@code target/screens}, to be looked at by people: made when they ask for it with {@code -Dhuisregel.looks}. */
    public static void picture(Page page, String name) {
        if (!LOOKED_AT) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name + ".png")));
    }

    private static com.microsoft.playwright.Browser start() {
        var playwright = Playwright.create();
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
    }

    private static Path chromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("HUISREGEL_CHROMIUM")),
                Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"))
            .map(Path::of).filter(Files::isExecutable).findFirst()
            .orElseThrow(() -> new IllegalStateException("No Chromium: install it, or name it in HUISREGEL_CHROMIUM"));
    }
}
