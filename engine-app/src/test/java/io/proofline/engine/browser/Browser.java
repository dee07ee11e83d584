package io.proofline.engine.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of the machine; nothing is downloaded. */
public final class Browser implements AutoCloseable {

    /** The narrowest phone that pages are made for, as WCAG 2.2 (1.4.10) and phones of the day go. */
    public static final int PHONE = 390;

    public static final int DESK = 1280;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicReference<Browser> SHARED = new AtomicReference<>();

    private final ChromeDriver driver;
    private final String root;

    public Browser(int port) {
        this(port, List.of());
    }

    /** The one browser of all scenarios, as good as new: at a desk, without cookies, with nothing complained about. */
    public static Browser shared(int port) {
        Browser last = SHARED.get();
        if (last == null) {
            last = new Browser(port);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> SHARED.get().close()));
        }
        Browser next = new Browser(last.driver, port);
        SHARED.set(next);
        next.startOver();
        return next;
    }

    /** A browser with a camera that plays a film over and over, and a user who lets every page use it. */
    public static Browser withCamera(int port, Path motionJpeg) {
        return new Browser(
                port,
                List.of(
                        "--use-fake-ui-for-media-stream",
                        "--use-fake-device-for-media-stream",
                        "--use-file-for-fake-video-capture=" + motionJpeg.toAbsolutePath()));
    }

    private Browser(int port, List<String> more) {
        this(start(more), port);
    }

    private Browser(ChromeDriver driver, int port) {
        this.driver = driver;
        this.root = "http://127.0.0.1:" + port;
    }

    private static ChromeDriver start(List<String> more) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--lang=en",
                "--window-size=1280,900");
        options.addArguments(more);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        return new ChromeDriver(service, options);
    }

    public void open(String path) {
        driver.get(root + path);
    }

    public void logIn(Staff staff) {
        open("/console/login");
        find("input[name=username]").sendKeys(staff.username());
        find("input[name=password]").sendKeys(staff.password());
        submit("form:has(input[name=password])");
    }

    public void logOut() {
        click("form[action='/console/logout'] button");
    }

    /** Sends the form and waits until the page that answers is there. */
    public void submit(String form) {
        click(form + " button:not([type=button])");
    }

    /** Clicks on what leads to another page, and waits for that page. */
    public void click(String selector) {
        WebElement element = find(selector);
        element.click();
        // In the midst of a change of pages the driver may answer with an error of its own.
        await().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(element));
        await().until(page -> "complete".equals(driver.executeScript("return document.readyState")));
    }

    /** Clicks on what changes this page. */
    public void press(String selector) {
        await().until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)))
                .click();
    }

    /** Types where the focus is. */
    public void keys(CharSequence keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Takes the focus out of whatever has it, as a click beside it would. */
    public void leaveField() {
        driver.executeScript("document.activeElement.blur()");
        keys(Keys.ESCAPE);
    }

    public WebElement find(String selector) {
        return await().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    public boolean shows(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Waits until the page says so, renewing itself or not: a page that goes while it is read is read once more. */
    public void awaitText(String words) {
        await().ignoring(WebDriverException.class)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), words));
    }

    public String path() {
        return driver.getCurrentUrl().substring(root.length());
    }

    /** The whole address, of whatever server. */
    public String address() {
        return driver.getCurrentUrl();
    }

    /** Width in pixels of each picture on the page, once all have been loaded or have failed; 0 for a failed one. */
    public List<Long> pictureWidths() {
        await().until(page -> (Boolean) driver.executeScript("return [...document.images].every(i => i.complete)"));
        return numbers("return [...document.images].map(i => i.naturalWidth)");
    }

    public long number(String script) {
        return ((Number) driver.executeScript(script)).longValue();
    }

    /** What the browser complained about: refused content, failing scripts, missing files. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** How many pixels the page is wider than the window; a page of ours never is. */
    public long overflow() {
        return number("""
                const root = document.documentElement;
                const ends = [...document.body.children].map((part) => part.getBoundingClientRect());
                return Math.max(root.scrollWidth - root.clientWidth, ...ends.map((end) => Math.round(-end.left - scrollX)))""");
    }

    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** The whole page at a desk and on a phone ({@code NAME.png}, {@code NAME-phone.png}); at a desk again afterwards. */
    public void shootBoth(String name) throws IOException {
        shoot(name);
        size(PHONE, 844);
        shoot(name + "-phone");
        size(DESK, 900);
    }

    /** The whole page as it stands, into the folder of screenshots: for the moment the window is as high as the page. */
    public void shoot(String name) throws IOException {
        int width = (int) number("return window.innerWidth");
        int window = (int) number("return window.innerHeight");
        size(width, (int) Math.max(window, Math.min(6000, number("return document.documentElement.scrollHeight"))));
        Map<String, Object> answer =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true));
        size(width, window);
        Path file = SCREENSHOTS.resolve(name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(String.valueOf(answer.get("data"))));
    }

    /** One part of the page, with nothing beside it. */
    public void shootPart(String name, String selector) throws IOException {
        size(DESK, (int) Math.min(6000, number("return document.documentElement.scrollHeight")));
        Path file = SCREENSHOTS.resolve(name + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, find(selector).getScreenshotAs(OutputType.BYTES));
        size(DESK, 900);
    }

    /** The driver itself, for what has no word here. */
    public ChromeDriver driver() {
        return driver;
    }

    private void startOver() {
        driver.get("about:blank");
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        size(DESK, 900);
        complaints();
    }

    @Override
    public void close() {
        driver.quit();
    }

    @SuppressWarnings("unchecked")
    private List<Long> numbers(String script) {
        return (List<Long>) driver.executeScript(script);
    }

    private WebDriverWait await() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(100));
    }
}
